package dev.lede.editorial.front;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** A {@link Span} as PostgreSQL writes a {@code tstzrange}: {@code ["2026-06-12 08:30:00+00",)}. */
@Converter
public class SpanColumn implements AttributeConverter<Span, String> {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    @Override
    public String convertToDatabaseColumn(Span span) {
        return "[" + (span.from() == null ? "" : span.from()) + "," + (span.until() == null ? "" : span.until()) + ")";
    }

    @Override
    public Span convertToEntityAttribute(String range) {
        String[] ends = range.substring(1, range.length() - 1).split(",", -1);
        return new Span(time(ends[0]), time(ends[1]));
    }

    private static @Nullable Instant time(String text) {
        String bare = text.replace("\"", "");
        return bare.isEmpty() ? null : OffsetDateTime.parse(bare, TIME).toInstant();
    }
}
