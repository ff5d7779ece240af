package io.redress.sla.mark;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.mark.DueClocks.Claim;
import io.redress.sla.platform.Connections;
import io.redress.sla.platform.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does what time brings to clocks: claim, effect and events in one transaction, on connections kept for it. */
@ApplicationScoped
public class FireMarks {

    private static final int TIMEOUT_SECONDS = 60;

    private final DueClocks dueClocks;
    private final FeedbackRegister register;
    private final Connections connections;
    private final CrashPoints crashPoints;

    FireMarks(DueClocks dueClocks, FeedbackRegister register, Connections connections, CrashPoints crashPoints) {
        this.dueClocks = dueClocks;
        this.register = register;
        this.connections = connections;
        this.crashPoints = crashPoints;
    }

    /**
     * One bounded batch.
     *
     * @return how many clocks were worked on
     */
    public int fire(int limit) {
        return connections.onReserve(() ->
                QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> fireWithinTransaction(limit)));
    }

    private int fireWithinTransaction(int limit) {
        List<Claim> claims = dueClocks.claim(limit);
        if (claims.isEmpty()) {
            return 0;
        }
        crashPoints.reach(CrashPoints.MARK_AFTER_CLAIM);
        register.load(claims.stream().map(Claim::feedbackId).toList());
        for (Claim claim : claims) {
            FeedbackClocks clocks = register.find(claim.feedbackId())
                    .orElseThrow(() -> new IllegalStateException("A claimed clock has no feedback"));
            clocks.timePassed(claim.clockId(), register.now());
            register.changed(clocks);
        }
        return claims.size();
    }
}
