package dev.lede.editorial.transfer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The related stories that editors chose for an article, in a line of an import; all named by {@code externalId}, or by id. */
record RelatedBody(
        @Nullable String article,
        @Nullable List<@Nullable String> pinned,
        @Nullable List<@Nullable String> excluded) {

    /** All articles that are named. */
    List<String> named() {
        return Stream.of(Stream.of(article), stream(pinned), stream(excluded))
                .flatMap(names -> names)
                .<String>mapMulti((name, found) -> {
                    if (name != null && name.indexOf('\0') < 0) {
                        found.accept(name);
                    }
                })
                .toList();
    }

    private static Stream<@Nullable String> stream(@Nullable List<@Nullable String> names) {
        return Objects.requireNonNullElse(names, List.<@Nullable String>of()).stream();
    }
}
