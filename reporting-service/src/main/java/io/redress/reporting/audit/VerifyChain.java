package io.redress.reporting.audit;

import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.domain.ChainVerification;
import io.redress.reporting.audit.persistence.EventChain;
import io.redress.reporting.audit.persistence.EventChain.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Recomputes the chain from the stored events, in memory of one batch, whatever its length. */
@ApplicationScoped
public class VerifyChain {

    private static final int BATCH = 2_000;

    private final EventChain chain;

    VerifyChain(EventChain chain) {
        this.chain = chain;
    }

    /** @param head the newest link when the verification began */
    public record Result(long from, ChainVerification verification, ChainLink head, EventChain.Tail tail) {

        public boolean intact() {
            return verification.firstBad().isEmpty() && verification.head().equals(head) && tail.lost() == 0;
        }
    }

    /**
     * @param from the first position to prove; the link before it is taken on trust
     * @return empty when the chain does not reach that far
     */
    public Optional<Result> from(long from) {
        ChainLink head = chain.head();
        Optional<ChainLink> trusted = from == 1 ? Optional.of(ChainLink.GENESIS) : chain.at(from - 1);
        return trusted.map(start -> new Result(from, verify(start, head), head, chain.tail()));
    }

    private ChainVerification verify(ChainLink start, ChainLink head) {
        ChainVerification verification = new ChainVerification(start);
        boolean unbroken = true;
        while (unbroken && verification.head().position() < head.position()) {
            List<Stored> batch = chain.between(verification.head().position(), head.position(), BATCH);
            unbroken = !batch.isEmpty();
            for (Stored stored : batch) {
                unbroken = unbroken && verification.accept(stored.link(), stored.event());
            }
        }
        return verification;
    }
}
