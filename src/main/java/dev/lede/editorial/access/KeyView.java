package dev.lede.editorial.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key, as far as it may be seen again: by what it begins with, never whole. */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Print desk's editing tool")
        String name,

        @Schema(required = true) Role role,

        @Schema(required = true, description = "What the key begins with", examples = "lede_editor_5d0c9be1f27a")
        String prefix,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "The name of the key that made it", examples = "admin")
        String createdBy,

        @Nullable Instant expiresAt,
        @Schema(required = true) KeyEntitlements entitlements,

        @Schema(description = "Not there where the limit of all keys holds, or none") @Nullable
        KeyLimit limit,

        @Schema(description = "When it was last used, to the minute; not there if it never was") @Nullable
        Instant lastUsedAt) {}
