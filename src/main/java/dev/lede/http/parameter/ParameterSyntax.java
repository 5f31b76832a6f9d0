package dev.lede.http.parameter;

import dev.lede.http.json.Rfc3339;
import dev.lede.http.json.WireNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the values of a type are written in a path or query.
 *
 * @param expectation what is right, to be read after "must be"
 * @param reader turns a text into the value, or throws a {@link RuntimeException}
 */
record ParameterSyntax(String expectation, Function<String, Object> reader) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** The syntax of a type, when the type has one; texts have none, as every value is right. */
    static Optional<ParameterSyntax> of(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Optional.of(new ParameterSyntax("a whole number", text -> Integer.parseInt(digits(text))));
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(new ParameterSyntax("a whole number", text -> Long.parseLong(digits(text))));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(new ParameterSyntax("true or false", ParameterSyntax::readBoolean));
        }
        if (type == Instant.class) {
            return Optional.of(new ParameterSyntax(
                    "a time with seconds and offset such as 2026-06-12T08:30:00Z (RFC 3339; a + is written %2B), or a date"
                            + " such as 2026-06-12, which means its first moment in UTC",
                    ParameterSyntax::readInstant));
        }
        if (type == Moment.class) {
            return Optional.of(new ParameterSyntax(Moment.FORM, Moment::fromString));
        }
        if (type == UUID.class) {
            return Optional.of(new ParameterSyntax("a UUID", ParameterSyntax::readUuid));
        }
        if (type.isEnum()) {
            List<String> names = WireNames.list(type);
            return Optional.of(new ParameterSyntax(
                    "one of: " + String.join(", ", names), text -> type.getEnumConstants()[index(names, text)]));
        }
        return Optional.empty();
    }

    /** Whether a text is a value of this type. */
    boolean accepts(String text) {
        try {
            return reader.apply(text) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Integer.parseInt alone would take a plus sign and the digits of every script. */
    private static String digits(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return text;
    }

    private static Object readBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Object readInstant(String text) {
        return DATE.matcher(text).matches()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Rfc3339.parse(text);
    }

    /** UUID.fromString alone would take groups that are too short. */
    private static Object readUuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static int index(List<String> names, String text) {
        int index = names.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException("not one of the names");
        }
        return index;
    }
}
