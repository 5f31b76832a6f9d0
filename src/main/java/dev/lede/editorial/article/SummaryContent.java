package dev.lede.editorial.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary that has been checked.
 *
 * @param kind {@code abstract}, {@code brief} or {@code points}
 * @param text of an abstract or a brief
 * @param points of kind {@code points}
 * @param by {@code person} or {@code machine}
 * @param tool what the machine was
 * @param reviewed whether a person has read what the machine wrote
 */
public record SummaryContent(
        String kind,
        String language,
        @Nullable String text,
        @Nullable List<String> points,
        String by,
        @Nullable String tool,
        @Nullable Boolean reviewed) {

    boolean isAbstract(String ofLanguage, String saying) {
        return kind.equals("abstract") && language.equals(ofLanguage) && saying.equals(text);
    }
}
