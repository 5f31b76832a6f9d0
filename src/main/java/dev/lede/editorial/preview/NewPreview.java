package dev.lede.editorial.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A preview that was just made.
 *
 * @param url where whoever knows it can read the draft; not shown again
 * @param revision the state that it shows; left out where it follows the newest
 */
@Schema(name = "NewPreview")
public record NewPreview(
        @Schema(required = true) UUID id,
        @Schema(required = true) String url,
        @Schema(required = true) Instant expiresAt,
        @Nullable Integer revision,
        @Schema(required = true) boolean follow) {}
