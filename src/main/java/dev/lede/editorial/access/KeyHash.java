package dev.lede.editorial.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is kept of a key, so that the key itself is not in memory for longer than the comparing takes. */
final class KeyHash {

    private final byte[] hash;

    private KeyHash(byte[] hash) {
        this.hash = hash;
    }

    /** A plain hash is enough, as a key is 256 random bits, not a password that could be guessed. */
    static KeyHash of(String key) {
        try {
            return new KeyHash(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What the database keeps. */
    static KeyHash ofBytes(byte[] hash) {
        return new KeyHash(hash.clone());
    }

    byte[] bytes() {
        return hash.clone();
    }

    /** Takes the same time wherever the first difference is. */
    boolean isOf(String key) {
        return MessageDigest.isEqual(hash, of(key).hash);
    }
}
