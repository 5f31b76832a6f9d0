package dev.lede.editorial.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a line of an import. */
public record Outcome(
        Kind kind, @Nullable UUID articleId, @Nullable String detail) {

    /** How it can end. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    static Outcome of(Kind kind, UUID articleId) {
        return new Outcome(kind, articleId, null);
    }

    static Outcome rejected(String detail) {
        return new Outcome(Kind.REJECTED, null, detail);
    }
}
