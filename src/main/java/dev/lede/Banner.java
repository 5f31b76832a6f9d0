package dev.lede;

import dev.lede.editorial.access.AdminKey;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says, when the server listens, where everything is. */
@Singleton
final class Banner {
    private static final Logger LOG = Logger.getLogger(Banner.class);

    private final AdminKey key;

    Banner(AdminKey key) {
        this.key = key;
    }

    void show(@ObservesAsync HttpServerStart started) {
        String base = "http://localhost:" + started.options().getPort();
        String place = key.file().map(Object::toString).orElse("as set by LEDE_ADMIN_KEY");
        LOG.infof(
                "Lede is up%n%n  the API        %s/v1%n  its docs       %s/docs%n  the admin key  %s%n",
                base, base, place);
    }
}
