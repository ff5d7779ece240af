package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path folder;

    private Tokens tokens;

    @BeforeEach
    void givenAFirstStart() throws Exception {
        tokens = new Tokens(new Home(folder.resolve("state")));
        tokens.provide();
    }

    @Test
    void issuesWhatTheServicesCheck() throws Exception {
        JwtClaims claims = verified(tokens.issue("agent", Tokens.DEFAULT_SOURCE));

        assertEquals("local-agent", claims.getSubject());
        assertEquals(List.of("agent"), claims.getStringListClaimValue("groups"));
        assertFalse(claims.hasClaim("source"));
        assertEquals(
                12 * 60 * 60,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void tiesAnIntegrationToItsSource() throws Exception {
        assertEquals("shop", verified(tokens.issue("integration", "shop")).getStringClaimValue("source"));
    }

    @Test
    void keepsKeysAcrossStartsAndAwayFromOthers() throws Exception {
        String before = Files.readString(tokens.publicKey());

        tokens.provide();

        assertEquals(before, Files.readString(tokens.publicKey()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens.file("admin"))));
    }

    @Test
    void namesTheRolesThereAre() {
        PlatformException refusal = assertThrows(PlatformException.class, () -> tokens.issue("boss", "crm-eu"));

        assertTrue(refusal.getMessage().contains("agent, manager"), refusal.getMessage());
    }

    private JwtClaims verified(String token) throws Exception {
        String pem = Files.readString(tokens.publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience("redress")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
