package dev.lede.delivery.topic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What kind of thing a topic is. */
public enum TopicKind {
    @JsonProperty("subject")
    SUBJECT,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("event")
    EVENT,
    /** A department of the newsroom. */
    @JsonProperty("desk")
    DESK;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TopicKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
