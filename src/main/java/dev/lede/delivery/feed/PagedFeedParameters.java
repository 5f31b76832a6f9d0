package dev.lede.delivery.feed;

import dev.lede.http.paging.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a feed that has pages can be asked for. */
public record PagedFeedParameters(
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

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
        int limit,

        @QueryParam("cursor")
        @Parameter(description = "From the link to the next page; of the same feed only.", example = Cursor.EXAMPLE)
        @Nullable
        String cursor,

        @QueryParam("archive")
        @Parameter(
                description = "A day in UTC: the archive document of what was published then (RFC 5005, section 4).",
                example = "2025-11-12")
        @Nullable
        String archive) {}
