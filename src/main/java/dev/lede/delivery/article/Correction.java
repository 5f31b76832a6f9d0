package dev.lede.delivery.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dated note of what an article had wrong. */
public record Correction(
        @Schema(required = true) Instant at,
        @Schema(required = true) String text) {}
