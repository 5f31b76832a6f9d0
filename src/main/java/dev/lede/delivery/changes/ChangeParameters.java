package dev.lede.delivery.changes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a page of the log can be asked for. */
public record ChangeParameters(
        @QueryParam("after")
        @DefaultValue("0")
        @Min(0)
        @Parameter(
                description = "The edition up to which the caller has everything; 0 for one that has nothing.",
                example = "40")
        long after,

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(1000)
        @Parameter(description = "How many items at most; a page may have fewer, or none, and others follow it.")
        int limit,

        @QueryParam("types")
        @Parameter(description = "Only changes of these types, comma separated.", example = "published,withdrawn")
        @Nullable
        String types,

        @QueryParam("topic")
        @Parameter(
                description = "Slugs of topics. `topic=a,b` is a or b; `topic=a&topic=b` is both. A change is about the"
                        + " topics that the article has by it, and those that it had just before: so that it can be seen to"
                        + " leave.",
                example = "rare-earths")
        List<String> topic,

        @QueryParam("include")
        @Parameter(
                description = "What is to come along with an article: `sections`, `summaries`; comma separated.",
                example = "sections")
        @Nullable
        String include,

        @QueryParam("fields")
        @Parameter(description = "Only these members of an article, and `id`; comma separated.", example = "headline")
        @Nullable
        String fields,

        @QueryParam("wait")
        @DefaultValue("0")
        @Min(0)
        @Max(60)
        @Parameter(
                description = "How many seconds to wait for a change if there is none yet; then the page is empty.",
                example = "30")
        int seconds,

        @QueryParam("compactTo")
        @Min(0)
        @Parameter(
                description = "Up to this edition, leave out what a later change of the same article has overtaken, and"
                        + " what is not public any more. Without it, that is the present edition for `after=0` and nothing"
                        + " else; `links.next` carries it on. `after=0&compactTo=0` is the log from its first entry.",
                example = "57")
        @Nullable
        Long compactTo) {}
