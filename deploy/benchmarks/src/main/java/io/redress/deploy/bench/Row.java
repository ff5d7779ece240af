package io.redress.deploy.bench;

import java.util.List;

/** One row of performance.md. */
interface Row {

    /** P1, P2 and so on. */
    String id();

    /** What is measured, and against what, in one line. */
    String describe();

    /** Starts what it needs, measures both sides in turns, and leaves nothing running. */
    List<Result> run(Lab lab);
}
