package io.redress.intake.feedback.domain;

/**
 * Whose feedback it is; every part may be null.
 *
 * @param externalId the customer's number in the source system
 * @param tier how important they are to us, a word of the sender
 * @param language ISO 639 code
 * @param timeZone IANA name
 */
public record Customer(
        String externalId, String name, String email, String phone, String tier, String language, String timeZone) {

    /** Nobody known. */
    public static final Customer UNKNOWN = new Customer(null, null, null, null, null, null, null);

    /** Whether nothing at all is known. */
    public boolean unknown() {
        return equals(UNKNOWN);
    }

    /** What figures are made of. */
    Customer erased() {
        return new Customer(null, null, null, null, tier, language, null);
    }

    /** The same without what only those may see who talk to the customer. */
    public Customer withoutContactData() {
        return new Customer(externalId, null, null, null, tier, language, timeZone);
    }
}
