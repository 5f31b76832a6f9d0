package dev.lede.setting;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.ConfigValidator;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the settings of Lede to their bounds while the configuration is read, so that the program does not start on a bad
 * value, and says of all bad ones at once what they have to be.
 *
 * <p>Constraints of Bean Validation would do the same, but a single one on a setting makes every start describe all
 * settings of all libraries to a validator of its own, which costs as much as the rest of the configuration.
 */
public final class Bounds implements ConfigValidator, SmallRyeConfigBuilderCustomizer {
    private static final String OURS = "dev.lede.";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withValidator(this);
    }

    @Override
    public void validateMapping(Class<?> mapping, String prefix, Object settings) {
        if (!mapping.getName().startsWith(OURS)) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        check(mapping, prefix, settings, problems);
        if (!problems.isEmpty()) {
            throw new ConfigValidationException(problems.toArray(Problem[]::new));
        }
    }

    private static void check(Class<?> mapping, String prefix, Object settings, List<Problem> problems) {
        List<Method> named = new ArrayList<>(List.of(mapping.getMethods()));
        named.sort(Comparator.comparing(Method::getName));
        for (Method setting : named) {
            String name = prefix + "." + StringUtil.skewer(setting.getName());
            if (isGroup(setting.getReturnType())) {
                check(setting.getReturnType(), name, valueOf(setting, settings), problems);
                continue;
            }
            for (Bound bound : boundsOf(setting)) {
                Object value = valueOf(setting, settings);
                Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                if (given != null && !bound.admits(given)) {
                    problems.add(new Problem(name + " " + bound.message()));
                }
            }
        }
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getName().startsWith(OURS);
    }

    private static Object valueOf(Method setting, Object settings) {
        try {
            return setting.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings are public and take nothing: " + setting, e);
        }
    }

    private static List<Bound> boundsOf(Method setting) {
        List<Bound> bounds = new ArrayList<>();
        @Nullable AtLeast least = setting.getAnnotation(AtLeast.class);
        if (least != null) {
            bounds.add(new Bound("must be at least " + least.value(), given -> compared(given, least.value()) >= 0));
        }
        @Nullable AtMost most = setting.getAnnotation(AtMost.class);
        if (most != null) {
            bounds.add(new Bound("must be at most " + most.value(), given -> compared(given, most.value()) <= 0));
        }
        @Nullable Above above = setting.getAnnotation(Above.class);
        if (above != null) {
            bounds.add(new Bound("must be above " + above.value(), given -> compared(given, above.value()) > 0));
        }
        @Nullable Matching form = setting.getAnnotation(Matching.class);
        if (form != null) {
            bounds.add(new Bound(form.message(), given -> given.toString().matches(form.value())));
        }
        return bounds;
    }

    private static int compared(Object given, String bound) {
        if (given instanceof Duration time) {
            return time.compareTo(Duration.parse(bound));
        }
        return new BigDecimal(given.toString()).compareTo(new BigDecimal(bound));
    }

    private record Bound(String message, Predicate<Object> holds) {
        boolean admits(Object given) {
            boolean endless = given instanceof Number number && !Double.isFinite(number.doubleValue());
            return !endless && holds.test(given);
        }
    }
}
