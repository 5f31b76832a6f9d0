package dev.lede.delivery.article;

/**
 * A public story that is read once for many callers, of whom each is to be shown what it may see.
 *
 * @param whole for those who meet the terms
 * @param restricted for all others
 */
public record SharedStory(Terms terms, ArticleView whole, ArticleView restricted) {

    static SharedStory of(ArticleView whole) {
        return new SharedStory(Terms.of(whole), whole, whole.restricted());
    }
}
