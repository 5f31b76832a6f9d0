package dev.lede.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as RFC 3339, section 5.6 writes them: with seconds and with an offset, neither of which may be left out. */
public final class Rfc3339 {

    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private Rfc3339() {}

    /**
     * Reads a time.
     *
     * @throws DateTimeException when the text is not an RFC 3339 date-time
     */
    public static Instant parse(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            throw new DateTimeException("Not an RFC 3339 date-time");
        }
        return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    }
}
