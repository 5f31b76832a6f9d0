package dev.lede.editorial.audit;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit trail, the newest entry first. */
@Schema(name = "AuditPage")
public record AuditPage(
        @Schema(required = true) List<AuditEntry> items,
        @Schema(required = true) PageLinks links) implements Linked {}
