package io.redress.intake.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import io.redress.intake.channels.persistence.DeliveryStore;
import io.redress.intake.channels.reading.Identity;
import io.redress.intake.channels.reading.Posted;
import io.redress.intake.platform.Ids;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a delivery in: first it is kept, byte by byte, then read. What fails in reading stays kept, so no sender has
 * to send it again; what the very same sender sends again is counted, and read again only where that failed before.
 */
@ApplicationScoped
public class TakeDelivery {

    private static final Set<String> NEVER_KEPT = Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

    private final DeliveryStore store;
    private final ProcessDelivery process;
    private final DeliveryMetrics metrics;
    private final Ids ids;
    private final InstantSource time;

    TakeDelivery(DeliveryStore store, ProcessDelivery process, DeliveryMetrics metrics, Ids ids, InstantSource time) {
        this.store = store;
        this.process = process;
        this.metrics = metrics;
        this.ids = ids;
        this.time = time;
    }

    /** The id of the delivery, which is kept and, where that was possible, has become feedback. */
    public UUID take(String channel, ChannelMapping mapping, Posted posted) {
        var keepable = withoutSecrets(posted, mapping);
        var hash = hash(Identity.of(mapping, keepable));
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> store.keep(ids.next(), channel, keepable, hash, time.instant()));
        if (kept.repeats() > 0) {
            metrics.repeated();
        }
        if (kept.status() == DeliveryStatus.KEPT || kept.status() == DeliveryStatus.FAILED) {
            process.process(kept.id());
        }
        return kept.id();
    }

    private static Posted withoutSecrets(Posted posted, ChannelMapping mapping) {
        Map<String, String> headers = new LinkedHashMap<>(posted.headers());
        headers.keySet().removeAll(NEVER_KEPT);
        SignatureRule signature = mapping.signature();
        if (signature != null && signature.algorithm() == ProofKind.TOKEN && signature.header() != null) {
            headers.remove(signature.header().toLowerCase(Locale.ROOT));
        }
        return new Posted(posted.contentType(), headers, posted.body());
    }

    private static UUID hash(byte[] identity) {
        var hash = ByteBuffer.wrap(Sha256.of(identity));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
