package dev.lede.http.caching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the tests of caching ask for. */
@Path("/v1/test-only/caching")
@Produces("application/json")
public class CachingTestResource {

    static final Freshness FRESHNESS = new Freshness(
            Instant.parse("2026-06-12T08:30:00Z"),
            Instant.parse("2026-06-12T08:00:00Z"),
            Instant.parse("2026-06-12T08:30:15Z"));

    public record Story(String text, Set<String> tags, Freshness freshness) implements Representation {}

    /** A list. */
    public record Page<T>(
            List<T> items,
            PageLinks links,
            @Nullable Long total,
            @JsonIgnore Set<String> tags,
            @JsonIgnore Freshness freshness)
            implements Representation, Linked {}

    public record Feed(String body, Set<String> tags, Freshness freshness) implements RenderedRepresentation {}

    @GET
    @Path("/short")
    @Operation(hidden = true)
    public Story brief() {
        return new Story("short", Set.of("article:1"), FRESHNESS);
    }

    @GET
    @Path("/long")
    @Operation(hidden = true)
    public Story extensive() {
        return new Story("long ".repeat(1000), Set.of("article:1", "topic:energy"), FRESHNESS);
    }

    @POST
    @Path("/long")
    @Operation(hidden = true)
    public Story posted() {
        return extensive();
    }

    @GET
    @Path("/page")
    @Operation(hidden = true)
    public Page<String> page(@QueryParam("cursor") @Nullable String cursor, @Context HttpServerRequest request) {
        return new Page<>(
                List.of("a"), PageLinks.of(request, cursor == null ? "2" : null), 3L, Set.of("list"), FRESHNESS);
    }

    @GET
    @Path("/typed")
    @Operation(hidden = true)
    public Story plain() {
        return brief();
    }

    @GET
    @Path("/typed")
    @Produces("application/ld+json;qs=0.5")
    @Operation(hidden = true)
    public Story linked() {
        return new Story("linked", Set.of(), FRESHNESS);
    }

    /** Jackson refuses an object that has nothing to write. */
    public record Unwritable(Object nothing, Set<String> tags, Freshness freshness) implements Representation {}

    @GET
    @Path("/unwritable")
    @Operation(hidden = true)
    public Unwritable unwritable() {
        return new Unwritable(new Object(), Set.of(), FRESHNESS);
    }

    @GET
    @Path("/feed")
    @Produces("application/atom+xml")
    @Operation(hidden = true)
    public Feed feed() {
        return new Feed("<feed/>", Set.of("feed"), FRESHNESS);
    }
}
