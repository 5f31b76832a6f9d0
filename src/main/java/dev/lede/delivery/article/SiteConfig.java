package dev.lede.delivery.article;

import dev.lede.setting.Matching;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/**
 * The site whose articles these are. What leaves the API for good, as feeds do, has absolute addresses, and they come from
 * here: were they taken from a request, one answer in a shared cache would lead wherever its first caller came from.
 */
@ConfigMapping(prefix = "lede.site")
public interface SiteConfig {
    /**
     * The address of an article's page for people, with {@code {slug}} where its slug goes, such as
     * {@code https://news.example/{slug}}; it becomes {@code links.canonical}. Unset: the article's address here.
     */
    @Matching(value = "https?://\\S*\\{slug}\\S*", message = "must be an http or https URL with {slug} in it")
    Optional<String> articleUrl();

    /** The address under which this API is reached from outside, without a slash at the end. Ids of feeds begin with it. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    @Matching(
            value = "https?://[^/?#\\s]+(/[^/?#\\s]+)*",
            message = "must be an http or https URL without a slash at the end")
    String baseUrl();

    /** The address of the site for people. Unset: where the pages of its articles are, else the API's. */
    @Matching(value = "https?://\\S+", message = "must be an http or https URL")
    Optional<String> homeUrl();

    /** The name of the site: of its feeds, and of the publication in the news sitemap. */
    @WithDefault("Lede")
    @Matching(value = "(?s).*\\S.*", message = "must not be blank")
    String title();

    /** What the site is about, in a sentence. */
    Optional<String> description();

    /** The language of the site as a tag of BCP 47; that of each article is its own. */
    @WithDefault("en")
    @Matching(
            value = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
            message = "must be a language tag of BCP 47, such as en or pt-BR")
    String language();

    /** Who publishes it. Unset: the site's name. */
    Optional<String> publisher();

    /** Whose the content is, and what may be done with it, where an article does not say so itself. */
    Optional<String> rights();

    /** The WebSub hub to which subscribers of the feeds may turn. */
    @Matching(value = "https?://\\S+", message = "must be an http or https URL")
    Optional<String> hub();

    /** The address of an article's page for people, else the one that is given. */
    default String canonical(String slug, String otherwise) {
        return articleUrl().map(page -> page.replace("{slug}", slug)).orElse(otherwise);
    }

    /** The same, absolute and in ASCII. */
    default String page(ArticleView article) {
        return ascii(canonical(article.slug(), baseUrl() + article.url()));
    }

    /** The address of a path of this API, absolute and in ASCII. */
    default String api(String path) {
        return ascii(baseUrl() + path);
    }

    /** The site for people. */
    default String home() {
        return homeUrl()
                .or(() -> articleUrl()
                        .map(page ->
                                URI.create(canonical("-", page)).resolve("/").toString()))
                .map(SiteConfig::ascii)
                .orElseGet(this::baseUrl);
    }

    /** An address that may be relative to the site for people, absolute and in ASCII. */
    default String absolute(String reference) {
        try {
            return URI.create(home()).resolve(reference).toASCIIString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /** Who publishes. */
    default String publisherName() {
        return publisher().orElseGet(this::title);
    }

    private static String ascii(String address) {
        return URI.create(address).toASCIIString();
    }
}
