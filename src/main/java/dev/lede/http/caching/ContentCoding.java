package dev.lede.http.caching;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body is coded for the way (RFC 9110, section 8.4.1), the most compact first. */
public enum ContentCoding {
    /** RFC 7932; left out where the native library does not load. */
    BROTLI("br") {
        @Override
        byte[] encode(byte[] body) throws IOException {
            return Encoder.compress(body, Encoder.Parameters.create(BROTLI_QUALITY));
        }

        @Override
        boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }
    },
    /** RFC 1952. */
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] body) throws IOException {
            ByteArrayOutputStream coded = new ByteArrayOutputStream(body.length / 3 + 64);
            try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
                gzip.write(body);
            }
            return coded.toByteArray();
        }
    },
    /** As it is. */
    IDENTITY(null);

    /** Levels above this cost several times the time for a few per cent. */
    private static final int BROTLI_QUALITY = 5;

    private final @Nullable String token;

    ContentCoding(@Nullable String token) {
        this.token = token;
    }

    /** The name in {@code Accept-Encoding} and {@code Content-Encoding}; none for the identity. */
    public @Nullable String token() {
        return token;
    }

    boolean isAvailable() {
        return true;
    }

    /** A body in this coding. */
    public byte[] apply(byte[] body) {
        try {
            return encode(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }

    byte[] encode(byte[] body) throws IOException {
        return body;
    }
}
