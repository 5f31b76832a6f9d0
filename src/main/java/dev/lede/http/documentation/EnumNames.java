package dev.lede.http.documentation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives the enums of the document the names that they have in JSON; the scanner takes those of the Java constants. */
final class EnumNames {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private EnumNames() {}

    static void rename(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().values().forEach(EnumNames::rename);
        }
    }

    private static void rename(Schema schema) {
        List<Object> names = schema.getEnumeration();
        if (names != null) {
            schema.setEnumeration(names.stream().map(EnumNames::wireName).toList());
        }
    }

    private static Object wireName(Object name) {
        return name instanceof String text && CONSTANT.matcher(text).matches()
                ? text.toLowerCase(Locale.ROOT).replace('_', '-')
                : name;
    }
}
