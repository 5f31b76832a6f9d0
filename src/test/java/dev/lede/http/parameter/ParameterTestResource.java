package dev.lede.http.parameter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the tests of parameters ask for: a record as bean parameter, a class, and single parameters. */
@Path("/v1/test-only/parameters")
public class ParameterTestResource {

    public enum Order {
        NEWEST,
        MOST_READ
    }

    public record ListParameters(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
            int limit,

            @QueryParam("topic") List<String> topics,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("count") @DefaultValue("false") boolean count,
            @QueryParam("order") @DefaultValue("newest") Order order,
            @QueryParam("ids") List<UUID> ids,
            @QueryParam("q") @Nullable String text) {}

    @GET
    @Operation(hidden = true)
    public ListParameters list(@BeanParam @Valid ListParameters parameters) {
        return parameters;
    }

    @GET
    @Path("/{number}")
    @Operation(hidden = true)
    public List<Long> one(
            @PathParam("number") @Min(1) int number, @QueryParam("size") @DefaultValue("1") @Max(9) long size) {
        return List.of((long) number, size);
    }
}
