package io.redress.intake.channels.reading;

/** Signs texts with the secret that a channel shares with its sender, who wants to see that we know it. */
@FunctionalInterface
public interface Signer {

    /** Where nothing is signed. */
    Signer NONE = text -> {
        throw new UnmappableException("$hmac is available in challenges only.");
    };

    /** The bytes of the signature. */
    byte[] sign(String text);
}
