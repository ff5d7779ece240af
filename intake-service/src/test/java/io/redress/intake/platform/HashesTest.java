package io.redress.intake.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The values of the standards (FIPS 180-2, RFC 4231). */
class HashesTest {

    @Test
    void sha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc".getBytes(UTF_8)));
    }

    @Test
    void hmacOfPiecesIsThatOfTheWhole() {
        var code = Hmac.of(
                Hmac.SHA256,
                "Jefe".getBytes(UTF_8),
                "what do ya want ".getBytes(UTF_8),
                "for nothing?".getBytes(UTF_8));

        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of().formatHex(code));
    }
}
