package dev.lede.editorial.audit;

import dev.lede.http.paging.Cursor;
import dev.lede.http.paging.PageLinks;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, for administrators. */
@Path("/editorial/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
@Tag(name = "Audit trail")
public class AuditResource {

    private final AuditRepository entries;

    AuditResource(AuditRepository entries) {
        this.entries = entries;
    }

    /** The newest entries first. */
    @GET
    @Operation(operationId = "listAudit", summary = "Who wrote what, and when, the newest first")
    public AuditPage list(@Valid @BeanParam AuditParameters asked, @Context UriInfo address) {
        String binding = asked.binding();
        @Nullable Long before = asked.cursor() == null ? null : position(asked.cursor(), binding);
        List<AuditEntry> found = entries.list(asked, before, asked.limit() + 1);
        boolean more = found.size() > asked.limit();
        List<AuditEntry> items = more ? found.subList(0, asked.limit()) : found;
        @Nullable
        String next = more
                ? Cursor.write(
                        binding,
                        List.of(Long.toString(items.get(items.size() - 1).id())))
                : null;
        return new AuditPage(items, PageLinks.of(address, next));
    }

    private static long position(String cursor, String binding) {
        try {
            return Long.parseLong(Cursor.read(cursor, binding).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.refusal();
        }
    }
}
