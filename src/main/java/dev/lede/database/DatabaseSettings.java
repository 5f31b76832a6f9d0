package dev.lede.database;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings that decide which database there is, which must be known before Quarkus starts.
 *
 * @param jdbcUrl {@code quarkus.datasource.jdbc.url}: the user's own server; empty for the embedded one
 * @param username {@code quarkus.datasource.username}: whom to sign in as at the user's own server
 * @param password {@code quarkus.datasource.password}: of that user
 * @param home {@code lede.home}: the folder of the embedded server, default {@code .lede} in the working directory
 * @param patience {@code lede.database.wait}: how long to wait for the user's own server to come up, default 10 seconds
 */
public record DatabaseSettings(
        Optional<String> jdbcUrl, Optional<String> username, Optional<String> password, Path home, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Reads them from wherever Quarkus will: system properties, environment, {@code .env}, {@code config/} and the
     * {@code application.properties} of the build, in that order and with the profile that will be active.
     *
     * @throws DatabaseException if one of them cannot be understood
     */
    public static DatabaseSettings read() {
        try {
            SmallRyeConfig config = ConfigUtils.configBuilder().build();
            return new DatabaseSettings(
                    config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                    config.getOptionalValue("quarkus.datasource.username", String.class),
                    config.getOptionalValue("quarkus.datasource.password", String.class),
                    Path.of(config.getValue("lede.home", String.class)),
                    config.getOptionalValue("lede.database.wait", Duration.class)
                            .orElse(PATIENCE));
        } catch (IllegalArgumentException e) {
            throw new DatabaseException("A setting cannot be understood: " + e.getMessage(), e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[jdbcUrl=" + jdbcUrl + ", home=" + home + "]";
    }
}
