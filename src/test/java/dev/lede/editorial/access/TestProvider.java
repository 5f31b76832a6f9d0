package dev.lede.editorial.access;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A provider of tokens, as far as Lede sees of one: a key pair, and who signs with it. */
final class TestProvider {

    private static final String PRIVATE_KEY = "test.provider.private-key";
    private static final String PUBLIC_KEY = "test.provider.public-key";

    private TestProvider() {}

    static String publicKey() {
        make();
        return System.getProperty(PUBLIC_KEY);
    }

    static PrivateKey privateKey() {
        make();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A token for roles, good for a minute. */
    static String token(String... roles) {
        return token(privateKey(), Instant.now().plusSeconds(60), roles);
    }

    static String token(PrivateKey key, Instant expiresAt, String... roles) {
        return Jwt.issuer("https://provider.example")
                .subject("4711")
                .preferredUserName("anna")
                .claim("newsroom", Map.of("roles", List.of(roles)))
                .issuedAt(expiresAt.minusSeconds(3600))
                .expiresAt(expiresAt)
                .sign(key);
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** In system properties, since a test and its profile are loaded by different class loaders. */
    private static synchronized void make() {
        if (System.getProperty(PRIVATE_KEY) == null) {
            KeyPair pair = pair();
            Base64.Encoder text = Base64.getEncoder();
            System.setProperty(PUBLIC_KEY, text.encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE_KEY, text.encodeToString(pair.getPrivate().getEncoded()));
        }
    }
}
