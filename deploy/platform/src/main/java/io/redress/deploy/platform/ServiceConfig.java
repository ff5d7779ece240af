package io.redress.deploy.platform;

import java.nio.file.Path;

/** Writes what a service has to know about this machine into a file that only its owner can read. */
final class ServiceConfig {

    private static final String DEFAULT_ZONE = "Europe/Berlin";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Tokens tokens;

    ServiceConfig(Home home, Ports ports, Secrets secrets, Tokens tokens) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /** Written anew at each start of the service. */
    Path write(Instance instance) {
        Service service = instance.service();
        Path file = home.folder("config").resolve(instance.name() + ".properties");
        String own = home.ownSettings(service.folder()) + home.ownSettings(instance.numberedName());
        OwnerOnly.write(file, generated(instance) + mail(service) + own);
        return file;
    }

    private String generated(Instance instance) {
        Service service = instance.service();
        return """
                # Written by deploy/start; settings of your own belong into settings/%1$s.properties of the state folder.
                config_ordinal=500
                quarkus.http.host=127.0.0.1
                quarkus.http.port=%2$d
                quarkus.management.host=127.0.0.1
                quarkus.management.port=%3$d
                quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:%4$d/%5$s
                quarkus.datasource.username=%5$s
                quarkus.datasource.password=%6$s
                kafka.bootstrap.servers=127.0.0.1:%7$d
                mp.jwt.verify.publickey.location=%8$s
                mp.jwt.verify.issuer=%9$s
                quarkus.log.console.enabled=false
                quarkus.log.file.enabled=true
                quarkus.log.file.json.enabled=false
                quarkus.log.file.path=%10$s
                quarkus.log.file.rotation.max-file-size=10M
                quarkus.log.file.rotation.max-backup-index=2
                redress.company-zone=%11$s
                redress.replica=%12$d
                redress.crash-point=
                """.formatted(
                        service.folder(),
                        ports.api(instance),
                        ports.management(instance),
                        ports.postgres(),
                        service.database(),
                        secrets.password(service.database()),
                        ports.kafka(),
                        tokens.publicKey().toUri(),
                        Tokens.ISSUER,
                        home.folder("logs").resolve(instance.name() + ".log"),
                        companyZone(),
                        instance.number());
    }

    /** For those that send mail; the others would warn of settings that they do not know. */
    private String mail(Service service) {
        return service != Service.ESCALATION && service != Service.INTAKE ? "" : """
                quarkus.mailer.host=127.0.0.1
                quarkus.mailer.port=%d
                quarkus.mailer.mock=false
                """.formatted(ports.smtp());
    }

    private static String companyZone() {
        String zone = System.getenv("REDRESS_COMPANY_ZONE");
        return zone == null || zone.isBlank() ? DEFAULT_ZONE : zone.strip();
    }
}
