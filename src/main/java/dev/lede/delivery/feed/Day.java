package dev.lede.delivery.feed;

import dev.lede.http.parameter.Moment;
import dev.lede.http.problem.InvalidParameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** A day in UTC: what an archive document holds. */
record Day(LocalDate date) {
    private static final Pattern FORM = Pattern.compile("(?!0000|9999)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Reads the parameter {@code archive}.
     *
     * @throws InvalidParameters if it is none
     */
    static Day parse(String text) {
        if (FORM.matcher(text).matches()) {
            try {
                return new Day(LocalDate.parse(text));
            } catch (DateTimeException e) {
                // said below
            }
        }
        throw InvalidParameters.of("archive", "'archive' must be a day such as 2026-06-12");
    }

    static Day of(Instant instant) {
        return new Day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    Instant start() {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
        return start().plus(Duration.ofDays(1));
    }

    Moment whole() {
        return new Moment(start(), end());
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
