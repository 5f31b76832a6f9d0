package dev.lede.editorial.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key to be made. */
@Schema(name = "KeyDraft")
public record KeyDraft(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = 200,
                description = "Who or what it is for; no two keys have one name",
                examples = "Print desk's editing tool")
        @Nullable
        String name,

        @Schema(
                required = true,
                enumeration = {"reader", "writer", "editor", "admin"},
                examples = "editor")
        @Nullable
        String role,

        @Schema(
                description = "From when on it is worth nothing; without it, it lasts until it is revoked",
                examples = "2027-06-30T00:00:00Z")
        @Nullable
        Instant expiresAt,

        @Schema(description = "The same as a time from now on: a duration of ISO 8601, such as P30D", examples = "P30D")
        @Nullable
        String expiresIn,

        @Nullable KeyEntitlements entitlements,

        @Schema(description = "Of a key of role reader; without it, the limit of all such keys holds") @Nullable
        KeyLimit limit) {}
