package dev.lede.http.log;

import org.jspecify.annotations.Nullable;

/**
 * What is logged of a request.
 *
 * @param time when it ended, in milliseconds since 1970
 * @param route what its address has in common with others, if it is known
 * @param path without the query, which may tell what nobody else is to know
 * @param bytes of the body of the answer
 */
record AccessLine(
        long time,
        String id,
        String method,
        @Nullable String route,
        @Nullable String path,
        int status,
        long millis,
        long bytes) {

    private static final int LONGEST = 1024;

    String text() {
        return "id=" + id + " method=" + harmless(method) + " route=" + (route == null ? "-" : route) + " path="
                + harmless(path) + " status=" + status + " ms=" + millis + " bytes=" + bytes;
    }

    /** A text of printable ASCII without spaces, so that nobody can write lines or terminal codes into the log. */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        if (text.length() <= LONGEST && text.chars().allMatch(AccessLine::isHarmless)) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (isHarmless(c)) {
                harmless.append(c);
            } else {
                harmless.append("\\u%04x".formatted((int) c));
            }
        }
        return text.length() > LONGEST ? harmless.append("...").toString() : harmless.toString();
    }

    private static boolean isHarmless(int c) {
        return c > ' ' && c < 0x7f;
    }
}
