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
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    void appendTo(StringBuilder text) {
        text.append("id=").append(id).append(" method=");
        appendHarmless(method, text);
        text.append(" route=").append(route == null ? "-" : route).append(" path=");
        appendHarmless(path, text);
        text.append(" status=")
                .append(status)
                .append(" ms=")
                .append(millis)
                .append(" bytes=")
                .append(bytes);
    }

    /** A text of printable ASCII without spaces, so that nobody can write lines or terminal codes into the log. */
    static void appendHarmless(@Nullable String given, StringBuilder text) {
        if (given == null || given.isEmpty()) {
            text.append('-');
            return;
        }
        for (int i = 0; i < given.length() && i < LONGEST; i++) {
            char c = given.charAt(i);
            if (c > ' ' && c < 0x7f) {
                text.append(c);
            } else {
                text.append("\\u%04x".formatted((int) c));
            }
        }
        if (given.length() > LONGEST) {
            text.append("...");
        }
    }
}
