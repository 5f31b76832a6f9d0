package dev.lede.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final String TAG = "\"abc-gzip\"";
    private static final Freshness FRESHNESS =
            new Freshness(Instant.parse("2026-06-12T09:00:00Z"), Instant.parse("2026-06-12T08:30:00Z"), null);

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc-gzip\"", "W/\"abc-gzip\"", "\"x\", \"abc-gzip\"", "\"a,b\" ,W/\"abc-gzip\"", "*", " * "})
    void tagThatMatchesIsNotModified(String ifNoneMatch) {
        assertThat(Condition.notModified(ifNoneMatch, null, TAG, FRESHNESS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "abc-gzip", "\"abc-gzip", "w/\"abc-gzip\"", "x, \"abc-gzip\"", "", "\"*\"", ","})
    void tagThatDoesNotMatchOrIsNoneIsModified(String ifNoneMatch) {
        assertThat(Condition.notModified(ifNoneMatch, null, TAG, FRESHNESS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 12 Jun 2026 08:30:00 GMT",
                "Fri, 12 Jun 2026 08:30:01 GMT",
                "Friday, 12-Jun-26 08:30:00 GMT",
                "Fri Jun 12 08:30:00 2026"
            })
    void dateAtOrAfterTheChangeIsNotModified(String ifModifiedSince) {
        assertThat(Condition.notModified(null, ifModifiedSince, TAG, FRESHNESS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 12 Jun 2026 08:29:59 GMT", "2026-06-12T08:30:00Z", "nonsense", ""})
    void dateBeforeTheChangeOrNoDateIsModified(String ifModifiedSince) {
        assertThat(Condition.notModified(null, ifModifiedSince, TAG, FRESHNESS)).isFalse();
    }

    @Test
    void dateDoesNotCountBesideATag() {
        assertThat(Condition.notModified("\"x\"", "Fri, 12 Jun 2026 08:30:00 GMT", TAG, FRESHNESS))
                .isFalse();
    }

    @Test
    void datesHaveTwoDigitsAndEnglishNames() {
        assertThat(Condition.date(Instant.parse("2026-09-03T08:05:09.9Z"))).isEqualTo("Thu, 03 Sep 2026 08:05:09 GMT");
    }
}
