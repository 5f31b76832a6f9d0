package dev.lede.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Supplies {@code quarkus.datasource.reader.password} where nobody has set it: derived from the main password, so that
 * all nodes of an installation know it and nothing has to be configured. Who has the reader's password cannot work out
 * the main one from it.
 */
public final class ReaderPassword implements ConfigSourceFactory {

    private static final String MAIN = "quarkus.datasource.password";
    private static final String READER = "quarkus.datasource.reader.password";
    // below every place where a person can set it
    private static final int ORDINAL = 50;

    /** {@inheritDoc} */
    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        @Nullable ConfigValue main = context.getValue(MAIN);
        if (main == null || main.getValue() == null || main.getValue().isEmpty()) {
            return List.of();
        }
        Map<String, String> derived = Map.of(READER, derivedFrom(main.getValue()));
        return List.of(new PropertiesConfigSource(derived, "reader password derived from the main one", ORDINAL));
    }

    /**
     * The reader's password that belongs to a main password: {@code base64url(HMAC-SHA256(main, "lede reader"))}.
     *
     * @param mainPassword not empty
     */
    public static String derivedFrom(String mainPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(mainPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal("lede reader".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
