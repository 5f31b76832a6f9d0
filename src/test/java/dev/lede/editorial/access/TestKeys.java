package dev.lede.editorial.access;

/** Keys that are valid in tests; see {@code %test} in {@code application.properties}. */
public final class TestKeys {

    public static final String ADMIN = "lede_admin_for-tests";

    private TestKeys() {}
}
