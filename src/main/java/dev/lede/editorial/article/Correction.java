package dev.lede.editorial.article;

import java.time.Instant;

/** A dated text that says what was wrong. */
public record Correction(Instant at, String text) {}
