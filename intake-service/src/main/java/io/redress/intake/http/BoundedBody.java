package io.redress.intake.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads bodies up to a size, and for a minute at most, so that nobody ties anything up by sending slowly. */
public final class BoundedBody {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int PIECE = 8_192;

    /** What is no more than this is not worth counting. */
    private static final int SMALL = 16_384;

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @param most bytes
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a longer one, 408 for one that breaks off or takes longer
     */
    public static byte[] read(InputStream body, int most) {
        return read(body, most, System::nanoTime, () -> {});
    }

    /**
     * The same.
     *
     * @param large called once before more of the body is read than a little; it may refuse
     */
    static byte[] read(InputStream body, int most, Runnable large) {
        return read(body, most, System::nanoTime, large);
    }

    static byte[] read(InputStream body, int most, LongSupplier nanoTime, Runnable large) {
        long begin = nanoTime.getAsLong();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int length = next(body, piece); length >= 0; length = next(body, piece)) {
            if (whole.size() <= SMALL && whole.size() + length > SMALL) {
                large.run();
            }
            whole.write(piece, 0, length);
            if (whole.size() > most) {
                throw Problems.tooLarge("A body may have at most " + most + " bytes here.");
            }
            if (nanoTime.getAsLong() - begin > LONGEST_NANOS) {
                throw Problems.tooSlow();
            }
        }
        return whole.toByteArray();
    }

    /** The server below gives up on who is silent for half a minute, and notices who has gone. */
    private static int next(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw Problems.tooSlow();
        }
    }
}
