package dev.lede.http.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How enum constants are written in JSON and in parameters: in lower case with hyphens, or as {@link JsonProperty} says. */
public final class WireNames {

    private WireNames() {}

    /** The name of a constant outside of the program. */
    public static String of(Enum<?> constant) {
        try {
            JsonProperty named =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null || named.value().isEmpty() ? plain(constant) : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A constant is a field of its enum", e);
        }
    }

    /** The constants by their names, in the order of declaration. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(of(constant), constant);
        }
        return Collections.unmodifiableMap(constants);
    }

    /** The names of an enum's constants, for an enum that is known at run time only. */
    public static List<String> list(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
