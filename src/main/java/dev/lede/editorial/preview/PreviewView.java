package dev.lede.editorial.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview that can be used; its address is with whom it was given to. */
@Schema(name = "Preview")
public record PreviewView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant expiresAt,
        @Nullable Integer revision,
        @Schema(required = true) boolean follow,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, examples = "desk") String createdBy) {}
