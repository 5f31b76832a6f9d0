package dev.lede.editorial.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that was just made.
 *
 * @param prefix what it begins with, by which scanners for leaked secrets, and people, know it; no secret
 * @param text the whole key
 */
record NewKey(String prefix, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int NAME_BYTES = 6;

    /** The key that a program makes for itself: 256 random bits behind a word. */
    static String ofItself(String word) {
        return word + secret();
    }

    /** A key of a role: {@code lede_ROLE_NAME_SECRET}, where the secret is 256 random bits. */
    static NewKey of(Role role) {
        // no base64 here: it has the underscore, which parts the words
        String prefix = KeyForm.START + role.word() + "_" + HexFormat.of().formatHex(random(NAME_BYTES));
        return new NewKey(prefix, prefix + "_" + secret());
    }

    private static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
