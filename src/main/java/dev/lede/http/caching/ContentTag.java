package dev.lede.http.caching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A strong entity tag (RFC 9110, section 8.8.3) made from what a state says, for things that do not count their states. */
public final class ContentTag {

    private static final int BYTES = 16;

    private ContentTag() {}

    /**
     * The tag of a state.
     *
     * @param state a record: its values are told apart by its text
     */
    public static String of(Record state) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
