package dev.lede.delivery.changes;

import dev.lede.delivery.article.ArticleShape;
import dev.lede.http.problem.InvalidParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the log is wanted.
 *
 * @param compactTo null where the caller does not say
 */
record LogQuery(long after, @Nullable Long compactTo, LogFilter filter, int limit, ArticleShape shape) {

    /**
     * Reads the parameters.
     *
     * @throws InvalidParameters if related stories are asked for, or a name is unknown
     */
    static LogQuery of(ChangeParameters asked) {
        ArticleShape shape = ArticleShape.teaser(asked.fields(), asked.include());
        if (shape.related()) {
            throw InvalidParameters.of(
                    asked.include() == null ? "fields" : "include",
                    "The log does not have `related`: it changes with other stories, without an entry of its own. Ask"
                            + " /v1/articles/{article}/related.");
        }
        return new LogQuery(
                asked.after(), asked.compactTo(), LogFilter.of(asked.types(), asked.topic()), asked.limit(), shape);
    }

    /** The same from another edition on. */
    LogQuery from(long edition) {
        return new LogQuery(edition, compactTo, filter, limit, shape);
    }

    /** Up to which edition the page is compacted, when the log reaches so far. */
    long compactsTo(long edition) {
        return compactTo != null ? compactTo : after == 0 ? edition : 0;
    }
}
