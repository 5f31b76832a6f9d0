package dev.lede.http.caching;

import dev.lede.http.access.CurrentCaller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.EncodedMediaType;

/**
 * Answers GET and HEAD of a {@link Representation}: writes it to bytes once, codes them, gives them validators, lifetimes
 * and tags, and answers 304 to a caller that has them already.
 */
@Singleton
class RepresentationFilter {

    private final Renderer renderer;
    private final CacheHeaders headers;
    private final VariedTypes types;
    private final CurrentCaller caller;
    private final RoutingContext exchange;

    RepresentationFilter(
            Renderer renderer, CacheHeaders headers, VariedTypes types, CurrentCaller caller, RoutingContext exchange) {
        this.renderer = renderer;
        this.headers = headers;
        this.types = types;
        this.caller = caller;
        this.exchange = exchange;
    }

    @ServerResponseFilter
    public void render(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo resource) {
        if (!(answer.getEntity() instanceof Representation representation)
                || answer.getStatus() != 200
                || !isReading(request.getMethod())) {
            return;
        }
        if (representation.isForOnce()) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        Rendition rendition = renderer.render(representation, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        headers.of(representation, rendition.entityTag(), types.vary(resource.getResourceMethod()))
                .forEach(answer.getHeaders()::putSingle);
        if (caller.caller().isPresent()) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, headers.forOne(representation));
        }
        MediaType type = withoutPreference(answer.getMediaType());
        exchange.put(
                Rendered.NAME,
                new Rendered(representation, rendition, contentHeaders(contentType(answer, type), rendition)));
        if (Condition.notModified(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE),
                rendition.entityTag(),
                representation.freshness())) {
            answer.setStatus(304);
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            send(rendition, type, answer);
        }
    }

    private static void send(Rendition rendition, MediaType type, ContainerResponseContext answer) {
        if (rendition.coding().token() != null) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_ENCODING, rendition.coding().token());
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, rendition.body().length);
        answer.setEntity(rendition.body(), answer.getEntityAnnotations(), type);
    }

    /** As it goes out: what a resource has said itself stays as it is, else the framework names the charset. */
    private static String contentType(ContainerResponseContext answer, MediaType type) {
        Object said = answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return said == null ? new EncodedMediaType(type).toString() : said.toString();
    }

    private static Map<String, String> contentHeaders(String type, Rendition rendition) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, type);
        headers.put(HttpHeaders.CONTENT_LENGTH, Integer.toString(rendition.body().length));
        if (rendition.coding().token() != null) {
            headers.put(HttpHeaders.CONTENT_ENCODING, rendition.coding().token());
        }
        return headers;
    }

    /** Where a resource has two types, {@code qs} says which one it prefers; that is no business of the caller's. */
    private static MediaType withoutPreference(MediaType type) {
        if (!type.getParameters().containsKey("qs")) {
            return type;
        }
        Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
        parameters.remove("qs");
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
