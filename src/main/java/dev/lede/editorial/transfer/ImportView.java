package dev.lede.editorial.transfer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param read lines worked so far; blank ones do not count
 * @param rejected exact, though {@code errors} holds the first thousand only
 * @param failure why the whole job failed
 */
@Schema(name = "Import")
public record ImportView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"queued", "running", "done", "failed"})
        String status,

        @Schema(required = true) long read,
        @Schema(required = true) long created,
        @Schema(required = true) long updated,
        @Schema(required = true) long unchanged,
        @Schema(required = true) long rejected,
        @Schema(required = true) List<ImportError> errors,
        @Nullable String failure) {}
