package io.redress.deploy.platform;

import java.nio.file.Path;

/** The broker's files. One node, so every replication factor is one. */
final class KafkaSettings {

    private KafkaSettings() {}

    static String broker(Ports ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.cleaner.dedupe.buffer.size=2097152
                group.initial.rebalance.delay.ms=0
                """.formatted(ports.kafka(), ports.kafkaController(), data);
    }

    static String logging(Path log) {
        return """
                rootLogger.level=INFO
                rootLogger.appenderRefs=file
                rootLogger.appenderRef.file.ref=file
                appender.file.type=RollingFile
                appender.file.name=file
                appender.file.fileName=%1$s
                appender.file.filePattern=%1$s.%%i
                appender.file.layout.type=PatternLayout
                appender.file.layout.pattern=%%d %%-5p [%%c{1}] %%m%%n
                appender.file.policies.type=Policies
                appender.file.policies.size.type=SizeBasedTriggeringPolicy
                appender.file.policies.size.size=10MB
                appender.file.strategy.type=DefaultRolloverStrategy
                appender.file.strategy.max=2
                """.formatted(log);
    }
}
