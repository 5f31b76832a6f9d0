package dev.lede.editorial.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param by the name of the key, or of the part of Lede, that did it
 * @param action the word for it: {@code create}, {@code publish}, {@code withdraw} …
 * @param subject what kind of thing it was done to: {@code article}, {@code topic}, {@code front}, {@code key} …
 * @param subjectId which one: an article's id, a topic's slug, a front's name
 * @param fromRevision the revision that stood before, of an article
 * @param toRevision the revision that stands now, of an article
 * @param detail what else is worth knowing; never content, never a secret
 */
public record Deed(
        String by,
        String action,
        String subject,
        String subjectId,
        @Nullable Integer fromRevision,
        @Nullable Integer toRevision,
        @Nullable String detail) {

    /** A deed in which no revision plays a part. */
    public static Deed of(String by, String action, String subject, String subjectId) {
        return new Deed(by, action, subject, subjectId, null, null, null);
    }

    /** The same, done to a revision of an article. */
    public static Deed on(
            String by, String action, String article, @Nullable Integer fromRevision, @Nullable Integer toRevision) {
        return new Deed(by, action, "article", article, fromRevision, toRevision, null);
    }

    /** The same with what else is worth knowing. */
    public Deed because(@Nullable String reason) {
        return new Deed(by, action, subject, subjectId, fromRevision, toRevision, reason);
    }
}
