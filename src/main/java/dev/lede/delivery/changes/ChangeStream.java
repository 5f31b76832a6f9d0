package dev.lede.delivery.changes;

/** A stream of the log that is about to begin: it answers for as long as its caller listens. */
public record ChangeStream(StreamListener listener) {}
