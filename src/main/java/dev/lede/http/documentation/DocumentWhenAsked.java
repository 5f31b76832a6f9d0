package dev.lede.http.documentation;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.smallrye.openapi.runtime.OpenApiConfigHelper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.filter.DisabledRestEndpointsFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document, made when it is first asked for. The framework makes it at each start in both of its forms, from the
 * half megabyte that the build left, which is a sixth of what the main thread does until the first answer.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class DocumentWhenAsked extends OpenApiDocumentService {
    // what the framework looks for at the start it does not find here, and then makes nothing
    private static final ClassLoader NOTHING = new ClassLoader(null) {};

    private final Config config;
    private final @Nullable ClassLoader framework = OpenApiConstants.classLoader;
    private final ClassLoader application = Optional.ofNullable(framework)
            .orElseGet(() -> Thread.currentThread().getContextClassLoader());
    private final Map<Format, byte[]> documents = new EnumMap<>(Format.class);

    DocumentWhenAsked(Config config) {
        this.config = config;
    }

    @PostConstruct
    void starting() {
        OpenApiConstants.classLoader = NOTHING;
    }

    void started(@Observes StartupEvent event) {
        if (OpenApiConstants.classLoader == NOTHING) {
            OpenApiConstants.classLoader = framework;
        }
    }

    @Override
    public byte[] getDocument(String name, Format format) {
        synchronized (documents) {
            if (documents.isEmpty()) {
                SmallRyeOpenAPI document = read(name);
                documents.put(Format.JSON, document.toJSON().getBytes(StandardCharsets.UTF_8));
                documents.put(Format.YAML, document.toYAML().getBytes(StandardCharsets.UTF_8));
            }
            return Objects.requireNonNull(documents.get(format), "There are two forms");
        }
    }

    private SmallRyeOpenAPI read(String name) {
        try (InputStream built = application.getResourceAsStream(OpenApiConstants.BASE_NAME + "." + Format.JSON)) {
            SmallRyeOpenAPI.Builder builder = SmallRyeOpenAPI.builder()
                    .withConfig(OpenApiConfigHelper.wrap(config, name))
                    .withApplicationClassLoader(application)
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableAnnotationScan(false)
                    .enableStandardFilter(false)
                    .withCustomStaticFile(() -> Objects.requireNonNull(built, "The build left no document"));
            DisabledRestEndpointsFilter.maybeGetInstance().ifPresent(builder::addFilter);
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
