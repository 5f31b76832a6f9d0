package dev.lede.editorial.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much may be asked for with a key. */
@Schema(name = "KeyLimit")
public record KeyLimit(
        @Schema(
                required = true,
                minimum = "1",
                maximum = "1000000",
                description = "Requests; one for much costs more than 1",
                examples = "6000")
        @Nullable
        Integer requests,

        @Schema(
                required = true,
                description = "In which time: a duration of ISO 8601 in whole seconds, from a second to a day",
                examples = "PT1M")
        @Nullable
        String per) {}
