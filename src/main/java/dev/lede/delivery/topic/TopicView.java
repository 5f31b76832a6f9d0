package dev.lede.delivery.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic.
 *
 * @param articleCount how many public articles are about it
 * @param articles the address of their list
 */
@Schema(name = "Topic")
public record TopicView(
        @Schema(required = true, examples = "rare-earths") String slug,
        @Schema(required = true, examples = "Rare earths") String name,
        @Schema(required = true, examples = "subject") TopicKind kind,
        @Schema(required = true, examples = "14") long articleCount,

        @Schema(required = true, examples = "/v1/topics/rare-earths")
        String url,

        @Schema(required = true, examples = "/v1/articles?topic=rare-earths")
        String articles) {}
