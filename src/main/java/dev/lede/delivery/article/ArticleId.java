package dev.lede.delivery.article;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the id of an article from a slug. */
public final class ArticleId {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ArticleId() {}

    /** The id, or null if the text is not one in the form of RFC 9562 §4. */
    public static @Nullable UUID parse(String text) {
        return FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
