package io.redress.sla.policy.domain;

/**
 * What a feedback brings along that lengths and calendars may depend on. Each is null where it is not known.
 *
 * @param customerTier standing of the customer, for example KEY_ACCOUNT
 * @param product from intake's taxonomy
 * @param agreement code of the agreement it falls under
 * @param region ISO 3166-1 or 3166-2 code
 */
public record Traits(String customerTier, String product, String agreement, String region) {

    /** Of feedback of which none is known. */
    public static final Traits NONE = new Traits(null, null, null, null);
}
