package dev.lede.delivery.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** The orders of a list of articles; each ends in the id, so that it is total. */
public enum ArticleOrder {
    /** By time of publication, latest first. */
    @JsonProperty("newest")
    NEWEST("publishedAt", true),
    /** By time of publication, earliest first. */
    @JsonProperty("oldest")
    OLDEST("publishedAt", false),
    /** By time of the latest update, latest first. */
    @JsonProperty("updated")
    UPDATED("updatedAt", true);

    private final String attribute;
    private final boolean descending;

    ArticleOrder(String attribute, boolean descending) {
        this.attribute = attribute;
        this.descending = descending;
    }

    /** The time of an article that it is ordered by. */
    Instant keyOf(ArticleView article) {
        return this == UPDATED ? article.updatedAt() : article.publishedAt();
    }

    String orderBy(String alias) {
        String direction = descending ? " desc" : " asc";
        return " order by " + alias + "." + attribute + direction + ", " + alias + ".id" + direction;
    }

    String after(String alias) {
        return "(" + alias + "." + attribute + ", " + alias + ".id) " + (descending ? "<" : ">") + " (:at, :id)";
    }
}
