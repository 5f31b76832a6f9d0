package dev.lede.delivery.article;

import dev.lede.http.selection.FieldSelection;
import dev.lede.http.selection.Inclusion;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which members of an article an answer holds; what it does not hold is not read from the database.
 *
 * @param selection the members that go out
 * @param related whether related stories are among them
 */
public record ArticleShape(FieldSelection selection, boolean related) {
    /** What a teaser leaves out unless it is asked for. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("sections", "summaries", "corrections", "contributors", "source", "related");

    private static final ArticleShape TEASER = of(null, null, OF_THE_WHOLE);
    private static final ArticleShape WHOLE = of(null, null, Set.of("related"));

    /** What {@code include} takes. */
    public enum Include {
        SECTIONS,
        SUMMARIES,
        RELATED;

        String member() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A teaser as related feeds hold it. */
    public static ArticleShape teaser() {
        return teaser(null, null);
    }

    /**
     * A teaser with what {@code include} adds, or just the {@code fields} and that.
     *
     * @throws dev.lede.http.problem.ProblemException if one of them has an unknown name
     */
    public static ArticleShape teaser(@Nullable String fields, @Nullable String include) {
        return fields == null && include == null ? TEASER : of(fields, include, OF_THE_WHOLE);
    }

    /** A whole article, without related stories unless they are included. */
    public static ArticleShape whole(@Nullable String fields, @Nullable String include) {
        return fields == null && include == null ? WHOLE : of(fields, include, Set.of("related"));
    }

    private static ArticleShape of(@Nullable String fields, @Nullable String include, Set<String> leftOut) {
        EnumSet<Include> included = Inclusion.parse(include, Include.class);
        var added = new TreeSet<String>();
        included.forEach(it -> added.add(it.member()));
        FieldSelection named = FieldSelection.parse(fields, ArticleView.class, Set.of("id"));
        FieldSelection shown = (fields == null ? FieldSelection.allBut(leftOut, ArticleView.class) : named).with(added);
        return new ArticleShape(shown, shown.has("related"));
    }

    /** The same with the members that a feed adds to a teaser, unless {@code fields} left them out. */
    public ArticleShape with(Set<String> members) {
        return new ArticleShape(selection.with(members), related || members.contains("related"));
    }

    /** The same without related stories. */
    public ArticleShape withoutRelated() {
        return new ArticleShape(selection, false);
    }

    boolean reads(String member) {
        return selection.has(member);
    }
}
