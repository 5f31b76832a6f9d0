package dev.lede.http.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A text that is JSON already. What the generator asks of it to write it unquoted is encoded by the platform, which copies
 * what is ASCII, and not by the generator, character by character; all else is as of any other string.
 */
final class StoredText implements SerializableString {

    private final String value;

    StoredText(String value) {
        this.value = value;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public int charLength() {
        return value.length();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        int room = buffer.length - offset;
        // no text has fewer bytes than characters
        byte[] bytes = value.length() > room ? null : asUnquotedUTF8();
        if (bytes == null || bytes.length > room) {
            return -1;
        }
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        byte[] bytes = asUnquotedUTF8();
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        byte[] bytes = asUnquotedUTF8();
        if (bytes.length > buffer.remaining()) {
            return -1;
        }
        buffer.put(bytes);
        return bytes.length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        return string().appendUnquoted(buffer, offset);
    }

    @Override
    public char[] asQuotedChars() {
        return string().asQuotedChars();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return string().asQuotedUTF8();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return string().appendQuotedUTF8(buffer, offset);
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return string().appendQuoted(buffer, offset);
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return string().writeQuotedUTF8(out);
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) throws IOException {
        return string().putQuotedUTF8(buffer);
    }

    private SerializedString string() {
        return new SerializedString(value);
    }
}
