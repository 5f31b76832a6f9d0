package dev.lede.editorial.audit;

import dev.lede.http.paging.Cursor;
import dev.lede.http.parameter.Moment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for. */
public record AuditParameters(
        @QueryParam("by") @Parameter(description = "The name of the key that did it.", example = "Print desk") @Nullable
        String by,

        @QueryParam("action") @Parameter(example = "publish") @Nullable
        String action,

        @QueryParam("subject")
        @Parameter(description = "What kind of thing it was done to.", example = "article")
        @Nullable
        String subject,

        @QueryParam("subjectId")
        @Parameter(
                description = "Which one: an article's id, a topic's slug, a front's name.",
                example = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2")
        @Nullable
        String subjectId,

        @QueryParam("from") @Parameter(description = "Done then or later.", example = "2026-06-01") @Nullable
        Moment from,

        @QueryParam("to")
        @Parameter(description = "Done then or earlier; a date includes its whole day, in UTC.", example = "2026-06-30")
        @Nullable
        Moment to,

        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500)
        int limit,

        @QueryParam("cursor")
        @Parameter(description = "From `links.next`; of the same query only.", example = Cursor.EXAMPLE)
        @Nullable
        String cursor) {

    /** All that decides which entries are in the list. */
    String binding() {
        return "/editorial/v1/audit|" + by + "|" + action + "|" + subject + "|" + subjectId + "|" + from + "|" + to;
    }
}
