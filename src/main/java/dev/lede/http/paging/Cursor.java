package dev.lede.http.paging;

import dev.lede.http.problem.InvalidParameters;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page of a list starts: the sort keys of the last item, as opaque text for a URL (RFC 4648, section 5).
 *
 * <p>A cursor is bound to its query by a digest, so that it cannot be used with another one by mistake. The digest is no
 * secret, and a cursor gives nothing that its query would not give: whoever forges one has picked a page.
 */
public final class Cursor {

    /** What one looks like, for the documentation. */
    public static final String EXAMPLE = "q8JvZ3l0b2sxMjM0ABgyMDI2LTA2LTEyVDA4OjMwOjAwWg";

    private static final int DIGEST_LENGTH = 12;
    private static final int LONGEST = 1024;
    private static final String REFUSAL =
            "The cursor is not one of this list with these parameters; take it from a 'next' link, unchanged.";

    private Cursor() {}

    /**
     * Writes a cursor.
     *
     * @param binding a canonical text of the query: all that decides which items are in the list and in what order
     * @param keys the sort keys of the last item on the page
     */
    public static String write(String binding, List<String> keys) {
        List<byte[]> texts =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer payload = ByteBuffer.allocate(
                texts.stream().mapToInt(text -> Short.BYTES + text.length).sum());
        texts.forEach(text -> payload.putShort((short) text.length).put(text));
        byte[] digest = digest(binding, payload.array());
        return encode(ByteBuffer.allocate(DIGEST_LENGTH + payload.capacity())
                .put(digest)
                .put(payload.array())
                .array());
    }

    /**
     * Reads a cursor.
     *
     * @param binding the same text that it was written with
     * @throws InvalidParameters on {@code cursor}, when it is damaged, too long, or of another query
     */
    public static List<String> read(String cursor, String binding) {
        if (cursor.length() > LONGEST) {
            throw refusal();
        }
        byte[] bytes = decode(cursor);
        if (bytes.length < DIGEST_LENGTH) {
            throw refusal();
        }
        byte[] payload = Arrays.copyOfRange(bytes, DIGEST_LENGTH, bytes.length);
        if (!MessageDigest.isEqual(digest(binding, payload), Arrays.copyOf(bytes, DIGEST_LENGTH))) {
            throw refusal();
        }
        return keys(ByteBuffer.wrap(payload));
    }

    /** What is said of a cursor that does not fit, for lists whose keys are of a form of their own. */
    public static InvalidParameters refusal() {
        return InvalidParameters.of("cursor", REFUSAL);
    }

    private static List<String> keys(ByteBuffer payload) {
        List<String> keys = new ArrayList<>();
        try {
            while (payload.hasRemaining()) {
                byte[] text = new byte[Short.toUnsignedInt(payload.getShort())];
                payload.get(text);
                keys.add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (BufferUnderflowException e) {
            throw refusal();
        }
        return List.copyOf(keys);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // the last character has spare bits, which the decoder ignores: only one spelling is the cursor
            if (!encode(bytes).equals(cursor)) {
                throw refusal();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    private static byte[] digest(String binding, byte[] payload) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] text = binding.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            sha256.update(text);
            return Arrays.copyOf(sha256.digest(payload), DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
