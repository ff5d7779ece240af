package io.redress.sla.mark;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.mark.DueClocks.Claim;
import io.redress.sla.messaging.inbox.Faults;
import io.redress.sla.platform.Connections;
import io.redress.sla.platform.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Does what time brings to clocks: claim, effect and events in one transaction, on connections kept for it. When a
 * clock is at fault the batch is halved until that clock stands alone, and it is set aside.
 */
@ApplicationScoped
public class FireMarks {

    private static final int TIMEOUT_SECONDS = 60;

    private final DueClocks dueClocks;
    private final ClocksSetAside setAside;
    private final FeedbackRegister register;
    private final Connections connections;
    private final CrashPoints crashPoints;

    FireMarks(
            DueClocks dueClocks,
            ClocksSetAside setAside,
            FeedbackRegister register,
            Connections connections,
            CrashPoints crashPoints) {
        this.dueClocks = dueClocks;
        this.setAside = setAside;
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
        return fireHalving(() -> dueClocks.claim(limit, setAside.ids()));
    }

    private int fireHalving(Supplier<List<Claim>> claim) {
        List<Claim> claims = new ArrayList<>();
        try {
            connections.onReserve(() -> {
                QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
                    claims.addAll(claim.get());
                    fire(claims);
                });
                return null;
            });
        } catch (RuntimeException e) {
            if (claims.isEmpty() || Faults.isPassing(e)) {
                throw e;
            }
            if (claims.size() == 1) {
                setAside.add(claims.getFirst().clockId(), e);
            } else {
                int middle = claims.size() / 2;
                fireHalf(claims.subList(0, middle));
                fireHalf(claims.subList(middle, claims.size()));
            }
        }
        return claims.size();
    }

    private void fireHalf(List<Claim> half) {
        List<UUID> clockIds = half.stream().map(Claim::clockId).toList();
        fireHalving(() -> dueClocks.claim(clockIds));
    }

    private void fire(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        crashPoints.reach(CrashPoints.MARK_AFTER_CLAIM);
        register.load(claims.stream().map(Claim::feedbackId).toList());
        for (Claim claim : claims) {
            FeedbackClocks clocks = register.find(claim.feedbackId())
                    .orElseThrow(() -> new IllegalStateException("A claimed clock has no feedback"));
            clocks.timePassed(claim.clockId(), register.now());
            register.changed(clocks);
        }
    }
}
