package dev.lede.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the path and query of a request strictly (RFC 3986, section 2): the layers below guess at what is broken, each in
 * its own way.
 */
final class RequestTarget {

    /** Printable, but neither reserved nor unreserved (RFC 3986, section 2), or reserved for the host alone. */
    private static final String FORBIDDEN = "\"#<>\\^`{|}[]";

    private RequestTarget() {}

    /** What is wrong with a target, if anything is. */
    static Optional<String> fault(String target) {
        byte[] decoded = new byte[target.length()];
        int length = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("The path or query has a character that must be percent-encoded as UTF-8.");
            }
            if (c == ';' && target.lastIndexOf('?', i) < 0) {
                return Optional.of("The path has a ';'; there are no matrix parameters here, and as text it is %3B.");
            }
            if (c == '%') {
                int octet = octet(target, i);
                if (octet < 0) {
                    return Optional.of("The path or query has a '%' without two hexadecimal digits after it.");
                }
                if (octet == 0) {
                    return Optional.of("The path or query has a NUL character (%00).");
                }
                decoded[length++] = (byte) octet;
                i += 2;
            } else {
                decoded[length++] = (byte) c;
            }
        }
        return isUtf8(ByteBuffer.wrap(decoded, 0, length))
                ? Optional.empty()
                : Optional.of("The path or query is not UTF-8 once it is percent-decoded.");
    }

    private static int octet(String target, int percent) {
        if (percent + 2 >= target.length()) {
            return -1;
        }
        int high = Character.digit(target.charAt(percent + 1), 16);
        int low = Character.digit(target.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).limit() >= 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
