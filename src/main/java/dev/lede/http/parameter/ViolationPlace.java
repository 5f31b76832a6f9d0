package dev.lede.http.parameter;

import dev.lede.http.problem.Fault;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a constraint is broken.
 *
 * @param parameter the name of the parameter, if it is one
 * @param pointer the JSON pointer into the body (RFC 6901), if it is there; neither for a return value
 */
record ViolationPlace(@Nullable String parameter, @Nullable String pointer) {

    private static final ViolationPlace ELSEWHERE = new ViolationPlace(null, null);

    static ViolationPlace of(Path path, Method method) {
        List<Path.Node> nodes = new ArrayList<>();
        path.forEach(nodes::add);
        if (nodes.size() < 2 || nodes.get(1).getKind() != ElementKind.PARAMETER) {
            return ELSEWHERE;
        }
        Parameter parameter =
                method.getParameters()[nodes.get(1).as(Path.ParameterNode.class).getParameterIndex()];
        List<Path.Node> inside = nodes.subList(2, nodes.size());
        String name = name(parameter);
        if (name != null) {
            return new ViolationPlace(name, null);
        }
        return parameter.isAnnotationPresent(BeanParam.class)
                ? new ViolationPlace(member(parameter.getType(), inside), null)
                : new ViolationPlace(null, pointer(inside));
    }

    /** The fault of what is broken here. */
    Fault fault(String message) {
        return new Fault(parameter, pointer, parameter == null ? message : parameter + " " + message);
    }

    private static @Nullable String name(Parameter parameter) {
        String query = DeclaredParameters.queryName(parameter, parameter.getName());
        return query == null ? DeclaredParameters.pathName(parameter, parameter.getName()) : query;
    }

    /** The wire name of a bean parameter's member; a constraint on the bean as a whole has the Java name of the method. */
    private static String member(Class<?> bean, List<Path.Node> inside) {
        String javaName = inside.isEmpty() ? "" : String.valueOf(inside.get(0).getName());
        try {
            var field = bean.getDeclaredField(javaName);
            String query = DeclaredParameters.queryName(field, javaName);
            String path = query == null ? DeclaredParameters.pathName(field, javaName) : query;
            return path == null ? javaName : path;
        } catch (NoSuchFieldException e) {
            return javaName;
        }
    }

    private static String pointer(List<Path.Node> inside) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : inside) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
