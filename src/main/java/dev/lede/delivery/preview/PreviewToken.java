package dev.lede.delivery.preview;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the address of a preview (RFC 4648, section 5): which one it is, and the newsroom's signature. Whether that
 * is the right one only the database can tell.
 *
 * @param signature in hexadecimal digits
 */
record PreviewToken(UUID id, String signature) {

    private static final int ID = 2 * Long.BYTES;
    private static final int LENGTH = ID + 32;

    /** The token that a text is, if it has the form of one. */
    static Optional<PreviewToken> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // a text with another spelling of the same bytes is not the one that was given
            boolean isWhole = bytes.length == LENGTH
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
            return isWhole ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PreviewToken of(byte[] bytes) {
        ByteBuffer id = ByteBuffer.wrap(bytes, 0, ID);
        return new PreviewToken(
                new UUID(id.getLong(), id.getLong()), HexFormat.of().formatHex(bytes, ID, LENGTH));
    }
}
