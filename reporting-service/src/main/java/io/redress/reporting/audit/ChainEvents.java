package io.redress.reporting.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.persistence.EventChain;
import io.redress.reporting.audit.persistence.EventChain.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives logged events their position and hash, off the path of whoever logged them. */
@ApplicationScoped
public class ChainEvents {

    private static final int BATCH = 2_000;

    private final EventChain chain;

    ChainEvents(EventChain chain) {
        this.chain = chain;
    }

    /** Chains all that is committed. @return how many events that were; 0 also while another chainer is at work */
    public int chainAll() {
        int chained = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(this::chainBatch);
            chained += batch;
        } while (batch == BATCH);
        return chained;
    }

    private int chainBatch() {
        if (!chain.lock()) {
            return 0;
        }
        ChainLink head = chain.head();
        List<Pending> pending = chain.takePending(BATCH);
        if (!pending.isEmpty()) {
            chain.append(
                    pending, head.append(pending.stream().map(Pending::event).toList()));
        }
        return pending.size();
    }
}
