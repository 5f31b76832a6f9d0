package dev.lede.delivery.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The orders of what a search finds; each ends in time and id, so that it is total. */
public enum SearchOrder {
    /** What fits best first. */
    @JsonProperty("relevance")
    RELEVANCE,
    /** By time of publication, latest first. */
    @JsonProperty("newest")
    NEWEST
}
