package dev.lede.delivery.feed;

import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes a feed in the format that is asked for. */
@Singleton
class FeedWriting {
    private final Map<FeedFormat, FeedRendering> renderings;

    FeedWriting(@All List<FeedRendering> renderings) {
        this.renderings = renderings.stream().collect(Collectors.toMap(FeedRendering::format, one -> one));
    }

    RestResponse<FeedDocument> write(Answer<Feed> feed, FeedForm form) {
        FeedRendering rendering = renderings.get(form.format());
        if (rendering == null) {
            throw new IllegalStateException("Nothing writes " + form.format());
        }
        var links = feed.content().links();
        var document = new FeedDocument(
                rendering.render(feed.content(), form),
                new PageLinks(links.self(), links.next()),
                feed.freshness(),
                feed.tags());
        return RestResponse.ResponseBuilder.ok(document, form.mediaType()).build();
    }
}
