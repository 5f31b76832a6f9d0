package dev.lede.editorial.article;

/** The strong entity tag of an article's working copy. */
public final class RevisionTag {

    private RevisionTag() {}

    /** That of a revision, with its quotes. */
    public static String of(int revision) {
        return "\"" + revision + "\"";
    }
}
