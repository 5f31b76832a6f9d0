package dev.lede.delivery.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A version of ninjs; the second generation has the members of the third in lower case. */
public enum NinjsVersion {
    @JsonProperty("3.1")
    V3_1("3.1"),
    @JsonProperty("2.2")
    V2_2("2.2");

    private final String number;

    NinjsVersion(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
