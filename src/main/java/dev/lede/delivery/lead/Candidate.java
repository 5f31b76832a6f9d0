package dev.lede.delivery.lead;

import java.time.Instant;
import java.util.UUID;

/** An article that could fill an open slot. */
record Candidate(UUID id, Instant publishedAt, String genre) {}
