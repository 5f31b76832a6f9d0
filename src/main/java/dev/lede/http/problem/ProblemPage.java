package dev.lede.http.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Plain pages about the problem types. All text is the program's own, so nothing needs escaping but the code marks. */
final class ProblemPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>
            <style>body{font:1em/1.5 system-ui,sans-serif;max-width:40em;margin:2em auto;padding:0 1em}</style></head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private ProblemPage() {}

    static String ofAll() {
        String list = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\">%s</a> (%d)</li>".formatted(type.uri(), type.title(), type.status()))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted("Problems", "<ul>\n" + list + "\n</ul>");
    }

    static String of(ProblemType type) {
        String text = type.explanation().replaceAll("`([^`]+)`", "<code>$1</code>");
        return PAGE.formatted(
                type.title(),
                "<p>Status %d, type <code>%s</code></p>%n<p>%s</p>%n<p><a href=\"/problems\">All problems</a></p>"
                        .formatted(type.status(), type.uri(), text));
    }
}
