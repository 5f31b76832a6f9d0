package dev.lede.delivery.feed;

import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.RenderedRepresentation;
import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.Set;

/** A feed as it goes out. */
public record FeedDocument(String body, PageLinks links, Freshness freshness, Set<String> tags)
        implements RenderedRepresentation, Linked {}
