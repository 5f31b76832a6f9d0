package dev.lede;

import dev.lede.database.EmbeddedPostgres;
import dev.lede.database.TestHome;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new, empty database for the tests of the running application, from the launcher that the product uses. */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        Path home = TestHome.empty("application");
        EmbeddedPostgres started = EmbeddedPostgres.start(home);
        database = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                "quarkus.datasource.username", started.username(),
                "quarkus.datasource.password", started.password(),
                "lede.home", home.toString());
    }

    @Override
    public void stop() {
        EmbeddedPostgres running = database;
        if (running != null) {
            running.close();
        }
    }
}
