package dev.lede.editorial.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail. */
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        @Schema(required = true, examples = "4711") long id,
        @Schema(required = true) Instant at,

        @Schema(
                required = true,
                description = "The name of the key, or the part of Lede, that did it",
                examples = "Print desk")
        String by,

        @Schema(required = true, examples = "publish") String action,

        @Schema(required = true, description = "What kind of thing it was done to", examples = "article")
        String subject,

        @Schema(required = true, description = "Which one", examples = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2")
        String subjectId,

        @Schema(description = "Of an article: the revision that stood before") @Nullable
        Integer fromRevision,

        @Schema(description = "Of an article: the revision that stands now") @Nullable
        Integer toRevision,

        @Nullable String detail) {}
