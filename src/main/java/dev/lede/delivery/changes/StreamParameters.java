package dev.lede.delivery.changes;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a stream of the log can be asked for. */
public record StreamParameters(
        @QueryParam("after")
        @Min(0)
        @Parameter(
                description = "The edition up to which the caller has everything. Without it the stream begins now.",
                example = "57")
        @Nullable
        Long after,

        @HeaderParam("Last-Event-ID")
        @Parameter(
                description = "The same, as browsers send it when they come back; it goes before `after`.",
                example = "57")
        @Nullable
        String lastEventId,

        @QueryParam("types")
        @Parameter(description = "Only changes of these types, comma separated.", example = "published,withdrawn")
        @Nullable
        String types,

        @QueryParam("topic")
        @Parameter(description = "Slugs of topics, as for the pages of the log.", example = "rare-earths")
        List<String> topic) {}
