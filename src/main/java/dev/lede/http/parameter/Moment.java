package dev.lede.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time as people give it in a parameter: an RFC 3339 instant with its offset, or a date, which is that whole day in UTC.
 *
 * @param start its first instant
 * @param end the first instant after it; of an instant, a microsecond later
 */
@Schema(type = SchemaType.STRING, description = "A date, or a time with its offset.")
public record Moment(Instant start, Instant end) {
    static final String FORM = "a date such as 2026-06-12, or a time with its offset such as 2026-06-12T08:30:00Z";

    /** The reading of a parameter, or null if it is neither. */
    public static @Nullable Moment parse(String text) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return inRange(
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return inRange(instant, instant.plusNanos(1_000));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * As the framework reads a parameter.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Moment fromString(String text) {
        Moment read = parse(text);
        if (read == null) {
            throw new IllegalArgumentException("not " + FORM);
        }
        return read;
    }

    /** RFC 3339 §5.6 has years of four digits; the database would not take all that Java can hold. */
    private static @Nullable Moment inRange(Instant start, Instant end) {
        int year = start.atOffset(ZoneOffset.UTC).getYear();
        return year < 1 || year > 9998 ? null : new Moment(start, end);
    }
}
