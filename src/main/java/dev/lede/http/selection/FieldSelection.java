package dev.lede.http.selection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidParameters;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which top-level members of an answer's items a caller wants: the {@code fields} parameter. It travels inside of each
 * item and is itself never written.
 */
@JsonIgnoreType
public final class FieldSelection {

    /** The name of the filter: {@code @JsonFilter(FieldSelection.FILTER)} stands on each {@link Selectable} record. */
    public static final String FILTER = "selection";

    private static final String PARAMETER = "fields";
    private static final FieldSelection ALL = new FieldSelection(null);

    /** Annotations are read anew from the class file whenever they are asked for, which costs more than an article. */
    private static final ClassValue<Set<String>> NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> item) {
            return Collections.unmodifiableSet(names(item));
        }
    };

    private final @Nullable Set<String> names;

    private FieldSelection(@Nullable Set<String> names) {
        this.names = names;
    }

    /** Everything that there is. */
    public static FieldSelection all() {
        return ALL;
    }

    /**
     * Reads the parameter.
     *
     * @param fields names separated by commas, or null for all
     * @param item the record whose members they are
     * @param always names that are written even when not asked for
     * @throws InvalidParameters when a name is unknown, empty or doubled
     */
    public static FieldSelection parse(@Nullable String fields, Class<? extends Record> item, Set<String> always) {
        return parse(fields, namesOf(item), always);
    }

    /** The same for members that are told by name. */
    public static FieldSelection parse(@Nullable String fields, Set<String> allowed, Set<String> always) {
        if (fields == null) {
            return ALL;
        }
        Set<String> asked = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : fields.split(",", -1)) {
            if (!allowed.contains(name)) {
                faults.add(Fault.ofParameter(
                        PARAMETER, "Unknown field '%s'; allowed are: %s.".formatted(name, String.join(", ", allowed))));
            } else if (!asked.add(name)) {
                faults.add(Fault.ofParameter(PARAMETER, "Field '%s' is there twice.".formatted(name)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
        asked.addAll(always);
        return new FieldSelection(asked);
    }

    /** Those of a record but for some. */
    public static FieldSelection allBut(Set<String> some, Class<? extends Record> item) {
        Set<String> names = new LinkedHashSet<>(namesOf(item));
        names.removeAll(some);
        return new FieldSelection(names);
    }

    /** These and more. */
    public FieldSelection with(Set<String> more) {
        if (names == null) {
            return this;
        }
        Set<String> sum = new LinkedHashSet<>(names);
        sum.addAll(more);
        return new FieldSelection(sum);
    }

    /** Whether a member is wanted. */
    public boolean has(String name) {
        return names == null || names.contains(name);
    }

    /** The names of a record's members in JSON, in the order of declaration. */
    public static Set<String> namesOf(Class<? extends Record> item) {
        return NAMES.get(item);
    }

    private static Set<String> names(Class<?> item) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : item.getRecordComponents()) {
            if (!isIgnored(component)) {
                names.add(Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value)
                        .filter(name -> !name.isEmpty())
                        .orElse(component.getName()));
            }
        }
        return names;
    }

    /** Jackson finds annotations on the methods of interfaces too, so this must do so. */
    private static boolean isIgnored(RecordComponent component) {
        return component.getType().isAnnotationPresent(JsonIgnoreType.class)
                || component.getAccessor().isAnnotationPresent(JsonIgnore.class)
                || Arrays.stream(component.getDeclaringRecord().getInterfaces())
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .anyMatch(method -> method.getName().equals(component.getName())
                                && method.getParameterCount() == 0
                                && method.isAnnotationPresent(JsonIgnore.class));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSelection selection
                && (names == null ? selection.names == null : names.equals(selection.names));
    }

    @Override
    public int hashCode() {
        return names == null ? 0 : names.hashCode();
    }

    @Override
    public String toString() {
        return names == null ? "all" : String.join(",", names);
    }
}
