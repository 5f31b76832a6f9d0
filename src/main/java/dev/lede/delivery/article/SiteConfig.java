package dev.lede.delivery.article;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The site whose articles these are. */
@ConfigMapping(prefix = "lede.site")
public interface SiteConfig {
    /**
     * The address of an article's page for people, with {@code {slug}} where its slug goes, such as
     * {@code https://news.example/{slug}}; it becomes {@code links.canonical}. Unset: the article's address here.
     */
    Optional<String> articleUrl();

    /** The address of an article's page for people, else the one that is given. */
    default String canonical(String slug, String otherwise) {
        return articleUrl().map(page -> page.replace("{slug}", slug)).orElse(otherwise);
    }
}
