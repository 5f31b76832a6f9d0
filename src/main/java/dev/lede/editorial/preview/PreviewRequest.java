package dev.lede.editorial.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a preview.
 *
 * @param expiresIn for how long, as ISO 8601 writes a duration; an hour if it is left out
 * @param revision which state is to be shown; the present one if it is left out
 * @param follow whether always the newest state is to be shown instead
 */
@Schema(name = "PreviewRequest")
public record PreviewRequest(
        @Schema(examples = "PT1H") @Nullable String expiresIn,
        @Schema(examples = "3") @Nullable Integer revision,
        @Nullable Boolean follow) {}
