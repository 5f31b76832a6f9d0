package dev.lede.editorial.publishing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks that an article be taken down.
 *
 * @param reason what readers are told
 * @param legal whether its history is to be hidden from all but administrators
 */
@Schema(name = "WithdrawRequest")
public record WithdrawRequest(
        @Schema(required = true, minLength = 1, maxLength = 2000, examples = "Published in error.") @Nullable
        String reason,

        @Nullable Boolean legal) {}
