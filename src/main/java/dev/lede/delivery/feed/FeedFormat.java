package dev.lede.delivery.feed;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** How a feed is written; the name is the ending of its address. */
public enum FeedFormat {
    /** JSON Feed 1.1. */
    JSON(new MediaType("application", "feed+json")),
    /** Atom, RFC 4287. */
    ATOM(new MediaType("application", "atom+xml", Map.of("charset", "utf-8"))),
    /** RSS 2.0. */
    RSS(new MediaType("application", "rss+xml", Map.of("charset", "utf-8"))),
    /** IPTC ninjs, for which no media type is registered. */
    NINJS(MediaType.APPLICATION_JSON_TYPE);

    private final MediaType mediaType;

    FeedFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
