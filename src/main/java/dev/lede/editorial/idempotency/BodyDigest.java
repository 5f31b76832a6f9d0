package dev.lede.editorial.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a request's body as far as it was read; a body's end is part of every reading of it. */
@RequestScoped
class BodyDigest {

    private final MessageDigest digest = sha256();

    /** The body, taken into account while it is read. */
    InputStream through(InputStream body) {
        return new DigestInputStream(body, digest) {
            @Override
            public void close() {
                // a JSON reader closes what it has read, before the rest was seen; the request's end closes it as well
            }
        };
    }

    /** The digest of a call: its method and address, and the body that was read. */
    byte[] of(String method, String address) {
        byte[] body = digest.digest();
        MessageDigest whole = sha256();
        whole.update((method + " " + address + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return whole.digest(body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
