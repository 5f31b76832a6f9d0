package dev.lede.delivery.feed;

/** How much of each story a feed holds. */
public enum FeedContent {
    /** All of it. */
    FULL,
    /** Its abstract. */
    SUMMARY
}
