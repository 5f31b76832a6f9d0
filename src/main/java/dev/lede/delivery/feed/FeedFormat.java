package dev.lede.delivery.feed;

import jakarta.ws.rs.core.MediaType;

/** How a feed is written; the name is the ending of its address. */
public enum FeedFormat {
    /** JSON Feed 1.1. */
    JSON("application/feed+json"),
    /** Atom, RFC 4287. */
    ATOM("application/atom+xml;charset=utf-8"),
    /** RSS 2.0. */
    RSS("application/rss+xml;charset=utf-8"),
    /** IPTC ninjs, for which no media type is registered. */
    NINJS(MediaType.APPLICATION_JSON);

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }
}
