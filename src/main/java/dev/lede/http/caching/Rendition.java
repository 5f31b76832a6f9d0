package dev.lede.http.caching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The bytes of an answer in one content coding, with their strong entity tag.
 *
 * <p>The tag is 128 bits of the SHA-256 of the uncoded body, with the coding as a suffix, since two codings of one body
 * must not share a strong tag (RFC 9110, section 8.8.3.3).
 *
 * @param body the coded bytes
 * @param coding how they are coded
 * @param entityTag with its quotes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares renditions; copying bodies would cost
public record Rendition(byte[] body, ContentCoding coding, String entityTag) {

    private static final int TAG_BYTES = 16;

    /** A body in a coding. */
    public static Rendition of(byte[] body, ContentCoding coding) {
        String suffix = coding.token() == null ? "" : "-" + coding.token();
        return new Rendition(coding.apply(body), coding, "\"" + digest(body) + suffix + "\"");
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
