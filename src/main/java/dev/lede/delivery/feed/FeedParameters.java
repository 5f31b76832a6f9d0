package dev.lede.delivery.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a feed of few stories can be asked for. */
public record FeedParameters(
        @QueryParam("content")
        @DefaultValue("full")
        @Parameter(description = "`full`: each story whole, for those who republish it; `summary`: its abstract.")
        FeedContent content,

        @QueryParam("fields")
        @Parameter(
                description = "Only these members of each item, and what its format cannot do without; comma separated."
                        + " Of JSON Feed and ninjs.",
                example = "url")
        @Nullable
        String fields,

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50)
        int limit) {}
