package dev.lede.http.selection;

import dev.lede.http.json.WireNames;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidParameters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which costly parts of an answer a caller wants besides: the {@code include} parameter. */
public final class Inclusion {

    private static final String PARAMETER = "include";

    private Inclusion() {}

    /**
     * Reads the parameter.
     *
     * @param include names separated by commas, or null for none
     * @param parts the parts that may be included here; their names are the enum's wire names
     * @throws InvalidParameters when a name is unknown, empty or doubled
     */
    public static <E extends Enum<E>> EnumSet<E> parse(@Nullable String include, Class<E> parts) {
        return parse(PARAMETER, include, parts);
    }

    /** The same of a parameter with another name. */
    public static <E extends Enum<E>> EnumSet<E> parse(String parameter, @Nullable String include, Class<E> parts) {
        EnumSet<E> included = EnumSet.noneOf(parts);
        if (include == null) {
            return included;
        }
        Map<String, E> allowed = WireNames.of(parts);
        List<Fault> faults = new ArrayList<>();
        for (String name : include.split(",", -1)) {
            E part = allowed.get(name);
            if (part == null) {
                faults.add(Fault.ofParameter(
                        parameter,
                        "Unknown part '%s'; allowed are: %s.".formatted(name, String.join(", ", allowed.keySet()))));
            } else if (!included.add(part)) {
                faults.add(Fault.ofParameter(parameter, "Part '%s' is there twice.".formatted(name)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
        return included;
    }
}
