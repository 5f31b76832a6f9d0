package dev.lede.editorial.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line that was rejected, and why. */
@Schema(name = "ImportError")
public record ImportError(
        @Schema(required = true, description = "Number of the line; the first is 1")
        long line,

        @Schema(required = true) String detail) {}
