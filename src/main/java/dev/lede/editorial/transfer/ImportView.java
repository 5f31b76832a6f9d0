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
 * @param lines how many there are, blank ones too; it grows while the import is received
 * @param rate lines worked in a second so far; left out before the first
 * @param secondsLeft how long the rest will take at that rate; left out before the first line and after the last
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
        @Schema(required = true) long lines,
        @Nullable Double rate,
        @Nullable Long secondsLeft,
        @Nullable String failure) {}
