package dev.lede.http.parameter;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a resource method declares, in their order, those inside of its bean parameters too.
 *
 * @param query those of the query, by name
 * @param path those of the path, by name
 */
record DeclaredParameters(Map<String, Declared> query, Map<String, Declared> path) {

    /**
     * One parameter.
     *
     * @param type the type of a single value
     * @param repeatable whether it may be there more than once
     */
    record Declared(Class<?> type, boolean repeatable) {}

    static DeclaredParameters of(Method method) {
        DeclaredParameters declared = new DeclaredParameters(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Parameter parameter : method.getParameters()) {
            declared.add(parameter, parameter.getName(), parameter.getParameterizedType());
        }
        return new DeclaredParameters(
                Collections.unmodifiableMap(declared.query), Collections.unmodifiableMap(declared.path));
    }

    private void add(AnnotatedElement element, String javaName, Type type) {
        String name = queryName(element, javaName);
        if (name != null) {
            query.put(name, declared(type));
            return;
        }
        name = pathName(element, javaName);
        if (name != null) {
            path.put(name, declared(type));
        } else if (element.getAnnotations().length == 0 || hasMembers(element)) {
            addMembers(rawType(type));
        }
    }

    /** A type with parameters among its fields is a bean parameter, with or without the annotation that says so. */
    private void addMembers(Class<?> type) {
        if (type.isPrimitive() || type.getName().startsWith("java.")) {
            return;
        }
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                String name = queryName(field, field.getName());
                if (name != null || pathName(field, field.getName()) != null || hasMembers(field)) {
                    add(field, field.getName(), field.getGenericType());
                }
            }
        }
    }

    private static boolean hasMembers(AnnotatedElement element) {
        return element.isAnnotationPresent(jakarta.ws.rs.BeanParam.class);
    }

    static @Nullable String queryName(AnnotatedElement element, String javaName) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery own = element.getAnnotation(RestQuery.class);
        return standard != null
                ? standard.value()
                : own == null ? null : own.value().isEmpty() ? javaName : own.value();
    }

    static @Nullable String pathName(AnnotatedElement element, String javaName) {
        PathParam standard = element.getAnnotation(PathParam.class);
        RestPath own = element.getAnnotation(RestPath.class);
        return standard != null
                ? standard.value()
                : own == null ? null : own.value().isEmpty() ? javaName : own.value();
    }

    private static Declared declared(Type type) {
        Class<?> raw = rawType(type);
        if (!Collection.class.isAssignableFrom(raw)) {
            return new Declared(raw, false);
        }
        Type element = type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : String.class;
        return new Declared(rawType(element), true);
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }
}
