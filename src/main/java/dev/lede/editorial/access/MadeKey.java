package dev.lede.editorial.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key at the only moment at which it is shown. */
@Schema(name = "MadeKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeKey(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Print desk's editing tool")
        String name,

        @Schema(required = true) Role role,

        @Schema(required = true, examples = "lede_editor_5d0c9be1f27a")
        String prefix,

        @Schema(required = true, description = "The key itself. Only its hash is kept, so it cannot be shown again.")
        String key,

        @Nullable Instant expiresAt,
        @Schema(required = true) KeyEntitlements entitlements,
        @Nullable KeyLimit limit) {}
