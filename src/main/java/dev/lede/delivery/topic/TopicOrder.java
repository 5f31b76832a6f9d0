package dev.lede.delivery.topic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The orders of a list of topics. */
public enum TopicOrder {
    /** By slug. */
    @JsonProperty("slug")
    SLUG,
    /** What stands out today against its own last month; only that. */
    @JsonProperty("trending")
    TRENDING
}
