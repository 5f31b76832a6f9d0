package dev.lede.http.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes answers to bytes, once, in the coding that the caller likes best. */
@ApplicationScoped // filters come to life before the settings do; the proxy waits for them
public class Renderer {

    private final ObjectMapper json;
    private final CachingConfig config;

    Renderer(ObjectMapper json, CachingConfig config) {
        this.json = json;
        this.config = config;
    }

    /** An answer as it goes out; short bodies are not coded, as coding would not make them shorter. */
    public Rendition render(Representation answer, @Nullable String acceptEncoding) {
        byte[] body = answer instanceof RenderedRepresentation rendered
                ? rendered.body().getBytes(StandardCharsets.UTF_8)
                : write(answer);
        return Rendition.of(
                body,
                body.length < config.compressFrom() ? ContentCoding.IDENTITY : AcceptEncoding.choose(acceptEncoding));
    }

    private byte[] write(Representation answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
