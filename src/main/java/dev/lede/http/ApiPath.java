package dev.lede.http;

import org.jspecify.annotations.Nullable;

/** Which side of the API a path is on. */
final class ApiPath {

    private ApiPath() {}

    /** Reading or writing, as opposed to documentation and operations. */
    static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || isEditorial(path);
    }

    /** Writing; nothing of it may be stored on the way. */
    static boolean isEditorial(@Nullable String path) {
        return path != null && (path.equals("/editorial") || path.startsWith("/editorial/"));
    }
}
