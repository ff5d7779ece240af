package io.redress.intake.channels;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.database.Sql;
import io.redress.intake.mappings.NamedMappings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** How each sender is read. */
@Singleton
public class ChannelMappings extends NamedMappings<ChannelMapping> {

    private static final Kind<ChannelMapping> KIND = new Kind<>(
            ChannelMapping.class,
            "channel_mapping",
            "channel-mappings",
            List.of("hubspot", "mailgun", "salesforce", "trustpilot", "twilio", "typeform", "zendesk"));

    ChannelMappings(Sql sql, ObjectMapper json, InstantSource time) {
        super(KIND, sql, json, time);
    }
}
