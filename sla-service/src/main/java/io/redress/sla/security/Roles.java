package io.redress.sla.security;

/** The roles of design.md, as they stand in the token claim {@code groups}. */
public final class Roles {

    public static final String AGENT = "agent";
    public static final String MANAGER = "manager";
    public static final String EXECUTIVE = "executive";
    public static final String ADMIN = "admin";
    public static final String INTEGRATION = "integration";
    public static final String OPS = "ops";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
