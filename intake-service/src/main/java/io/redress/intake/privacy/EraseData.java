package io.redress.intake.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.intake.feedback.FileErasure;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.ErasureRequested;
import io.redress.intake.platform.LoggedFault;
import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.persistence.ErasureStore;
import io.redress.intake.privacy.persistence.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Carries erasures out in transactions that are short however much there is: feedback with what is kept about it, batch
 * by batch, with an event for each piece; then stored answers, part by part. Any instance goes on where another one ended,
 * and an erasure that fails holds up none after it.
 */
@ApplicationScoped
class EraseData {

    private static final Logger LOG = Logger.getLogger(EraseData.class);
    private static final int BATCH = 200;

    private final ErasureStore store;
    private final PersonalData data;
    private final FileErasure file;
    private final Outbox outbox;
    private final InstantSource time;

    EraseData(ErasureStore store, PersonalData data, FileErasure file, Outbox outbox, InstantSource time) {
        this.store = store;
        this.data = data;
        this.file = file;
        this.outbox = outbox;
        this.time = time;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void eraseAll() {
        while (eraseSome()) {
            LOG.debug("A batch of an erasure is done");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            data.blankDeliveries();
            store.complete(time.instant());
        });
    }

    /** @return whether there may be more to do */
    private boolean eraseSome() {
        var taken = new AtomicReference<UUID>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> eraseSome(taken));
        } catch (RuntimeException e) {
            if (taken.get() == null) {
                throw e;
            }
            LOG.warnf(LoggedFault.of(e), "Erasure %s failed and is tried again in a minute", taken.get());
            QuarkusTransaction.requiringNew().run(() -> store.setAside(taken.get()));
            return true;
        }
    }

    private boolean eraseSome(AtomicReference<UUID> taken) {
        Optional<Erasure> next = store.next();
        next.ifPresent(erasure -> {
            taken.set(erasure.id());
            List<UUID> batch = store.toBlank(erasure.id(), BATCH);
            if (batch.isEmpty()) {
                eraseAnswers(erasure);
            } else {
                erase(erasure, batch);
            }
        });
        return next.isPresent();
    }

    private void erase(Erasure erasure, List<UUID> batch) {
        var now = time.instant();
        var erased = file.erase(batch, now, erasure.actor());
        data.blank(batch);
        erased.forEach(feedback -> outbox.append(ErasureRequested.of(feedback, erasure)));
        store.blanked(erasure.id(), batch, now);
    }

    /** Looked at once all else is blanked: from then on no answer with the old texts is written any more. */
    private void eraseAnswers(Erasure erasure) {
        var part = store.nextAnswerPart(erasure.id());
        if (part < data.answerParts()) {
            data.blankAnswers(erasure.id(), part);
        } else {
            store.blanked(erasure.id(), time.instant());
        }
    }
}
