package dev.lede.delivery.search;

import dev.lede.http.parameter.Moment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a search can be asked for: the words, and what a list of articles can be asked for. */
public record SearchParameters(
        @QueryParam("q")
        @NotNull(message = "is what is searched for; a search needs it")
        @Size(max = 500, message = "must not be longer than 500 characters")
        @Parameter(
                required = true,
                description =
                        "Words as people type them, all of which must be there: `\"a phrase\"`, `-not`, `this OR that`,"
                                + " `begin*`. Never a syntax error.",
                example = "rare earths -China")
        String q,

        @QueryParam("topic")
        @Parameter(
                description = "Slugs of topics. `topic=a,b` is a or b; `topic=a&topic=b` is both.",
                example = "rare-earths")
        List<String> topic,

        @QueryParam("desk")
        @Parameter(description = "The slug of a topic of kind desk.", example = "business")
        @Nullable
        String desk,

        @QueryParam("genre")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,49}", message = "must be one genre in lower case, such as news")
        @Parameter(example = "analysis")
        @Nullable
        String genre,

        @QueryParam("language")
        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                message = "must be one language tag as in BCP 47, such as en or pt-BR")
        @Parameter(example = "en")
        @Nullable
        String language,

        @QueryParam("from")
        @Parameter(description = "Published then or later: a date or a time.", example = "2025-01-01")
        @Nullable
        Moment from,

        @QueryParam("to")
        @Parameter(
                description = "Published then or earlier; a date includes its whole day, in UTC.",
                example = "2025-12-31")
        @Nullable
        Moment to,

        @QueryParam("updatedSince")
        @Parameter(description = "Updated then or later.", example = "2025-06-12T08:30:00Z")
        @Nullable
        Moment updatedSince,

        @QueryParam("ids") @Parameter(description = "Up to 100 ids of articles, comma separated.") @Nullable
        String ids,

        @QueryParam("order") @DefaultValue("relevance") SearchOrder order,

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
        int limit,

        @QueryParam("cursor") @Parameter(description = "From `links.next`; of the same query only.") @Nullable
        String cursor,

        @QueryParam("count") @DefaultValue("false") @Parameter(description = "Adds the exact `total` of all pages.")
        boolean count,

        @QueryParam("facets")
        @Parameter(
                description = "Adds counts over all pages: `topic`, `genre`, `year`; comma separated.",
                example = "topic,year")
        @Nullable
        String facets,

        @QueryParam("include")
        @Parameter(
                description = "What is to come along: `sections`, `summaries`, `related`; comma separated.",
                example = "summaries")
        @Nullable
        String include,

        @QueryParam("fields")
        @Parameter(
                description = "Only these members of each item, and `id`; comma separated.",
                example = "headline,summary")
        @Nullable
        String fields) {}
