package dev.lede.http.caching;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which request headers an answer was chosen by: {@code Accept} only where a resource has more than one media type. */
@Singleton
class VariedTypes {

    /** What a caller sees depends on his key, if only in some answers: caches may have to keep them apart in all. */
    private static final String ALWAYS = "Accept-Encoding, Authorization";

    private final Map<Method, String> known = new ConcurrentHashMap<>();

    /** The value of {@code Vary}, RFC 9110, section 12.5.5. */
    String vary(Method method) {
        return known.computeIfAbsent(method, VariedTypes::find);
    }

    private static String find(Method method) {
        long types = Arrays.stream(method.getDeclaringClass().getMethods())
                .filter(other ->
                        other.isAnnotationPresent(GET.class) && path(other).equals(path(method)))
                .flatMap(other -> Arrays.stream(types(other)))
                .distinct()
                .count();
        return types > 1 ? "Accept, " + ALWAYS : ALWAYS;
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String[] types(Method method) {
        @Nullable Produces own = method.getAnnotation(Produces.class);
        Produces produces = own != null ? own : method.getDeclaringClass().getAnnotation(Produces.class);
        return produces == null ? new String[0] : produces.value();
    }
}
