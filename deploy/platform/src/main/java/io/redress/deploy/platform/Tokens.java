package io.redress.deploy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The local issuer: a key pair made on the first start, and tokens that the services check as they would anyone's. */
final class Tokens {

    static final String ISSUER = "https://redress.example/local";
    static final List<String> ROLES =
            List.of("agent", "manager", "executive", "admin", "integration", "ops", "auditor");
    static final String DEFAULT_SOURCE = "crm-eu";

    private static final float LIFETIME_MINUTES = 12 * 60;
    private static final int KEY_BITS = 2048;

    private final Home home;

    Tokens(Home home) {
        this.home = home;
    }

    Path publicKey() {
        return home.folder("keys").resolve("public.pem");
    }

    /** Makes the key pair when there is none, and a fresh token per role. */
    void provide() throws GeneralSecurityException, IOException {
        if (!Files.exists(publicKey())) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            OwnerOnly.write(privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            OwnerOnly.write(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
        for (String role : ROLES) {
            OwnerOnly.write(file(role), issue(role, DEFAULT_SOURCE) + "\n");
        }
    }

    Path file(String role) {
        return home.folder("tokens").resolve(role + ".jwt");
    }

    /** A token of twelve hours; the source matters to integrations only. */
    String issue(String role, String source) throws GeneralSecurityException, IOException {
        if (!ROLES.contains(role)) {
            throw new PlatformException("There is no role '" + role + "'; there are " + String.join(", ", ROLES) + ".");
        }
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("redress");
        claims.setSubject("local-" + role);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        claims.setStringListClaim("groups", role);
        if (role.equals("integration")) {
            claims.setStringClaim("source", source);
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(signingKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private Path privateKey() {
        return home.folder("keys").resolve("private.pem");
    }

    private PrivateKey signingKey() throws GeneralSecurityException, IOException {
        if (!Files.exists(privateKey())) {
            throw new PlatformException("There is no key to sign with yet; deploy/start makes one.");
        }
        String body = Files.readString(privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static String pem(String what, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {(byte) 10}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
