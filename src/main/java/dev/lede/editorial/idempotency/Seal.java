package dev.lede.editorial.idempotency;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a secret answer with what its caller sent to be let in, which is not kept anywhere: AES-256 in GCM, the nonce before
 * the text. Whoever reads the database alone cannot open it.
 */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "lede: answer of an idempotent call\n";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private Seal(SecretKeySpec key) {
        this.key = key;
    }

    /** The seal of whoever sent this {@code Authorization}: 256 random bits, so that a hash of it is a key. */
    static Seal of(String authorization) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Seal(new SecretKeySpec(
                    digest.digest((PURPOSE + authorization).getBytes(StandardCharsets.UTF_8)), "AES"));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    String close(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, whole, NONCE_BYTES, closed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * Opens what was closed.
     *
     * @throws ProblemException 409 if it was closed for another {@code Authorization} of the same caller
     */
    String open(String closed) {
        byte[] whole = Base64.getDecoder().decode(closed);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES))
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This call was done before, and its answer can be shown only to the token that made it.");
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("Every Java platform has SHA-256 and AES in GCM", e);
    }
}
