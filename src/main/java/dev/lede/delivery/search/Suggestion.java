package dev.lede.delivery.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody who is typing may mean.
 *
 * @param text a topic's name or a headline
 * @param kind {@code topic} or {@code headline}
 * @param url the topic or the article
 */
public record Suggestion(
        @Schema(required = true, examples = "Rare earths") String text,

        @Schema(
                required = true,
                enumeration = {"topic", "headline"})
        String kind,

        @Schema(required = true, examples = "/v1/topics/rare-earths")
        String url) {}
