package dev.lede.editorial.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys. */
final class NewKey {

    private static final int BYTES = 32;

    private NewKey() {}

    /** 256 random bits behind a prefix by which scanners for leaked secrets, and people, know it. */
    static String make(String prefix) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
