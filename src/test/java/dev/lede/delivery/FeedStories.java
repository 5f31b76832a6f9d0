package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;

/** What the tests of feeds stand on: a story that has everything, and three plain ones. */
final class FeedStories {
    static final String FEED = "/v1/feeds/topics/feed-topic";

    private static final String RICH = """
            {"externalId": "feed-rich", "slug": "feed-rich", "headline": "Rich & <i>famous</i> ]]>", "language": "de", "genre": "feature", \
            "contributors": [{"name": "A. Writer"}, {"name": "C. Eye", "role": "photographer"}], \
            "image": {"url": "/bild-ü.jpg", "alt": "A picture", "credit": "C. Eye", "width": 1600, "height": 900}, \
            "source": {"name": "A Wire", "url": "https://wire.example/"}, "rights": {"syndication": "open", "usageTerms": "Name us."}, \
            "summaries": [{"kind": "abstract", "text": "In short.", "origin": {"by": "machine", "tool": "a-tool", "reviewed": true}}, \
            {"kind": "points", "points": ["One.", "Two."]}], \
            "sections": [{"blocks": [{"type": "paragraph", "html": "See <a href=\\"/there\\">there</a>"}]}, \
            {"heading": "More", "blocks": [{"type": "list", "style": "ordered", "items": ["first", "1 < 2"]}, \
            {"type": "quote", "text": "Words", "attribution": "Somebody"}, \
            {"type": "image", "url": "/2.jpg", "alt": "Two", "credit": "C. Eye", "width": 10}]}], \
            "topics": ["feed-topic", "feed-place"], "corrections": [{"at": "2003-02-03T09:00:00Z", "text": "It was two."}], \
            "publish": true, "publishedAt": "2003-02-02T09:00:00Z"}""";

    private FeedStories() {}

    static void publishAll() {
        topic("feed-topic", "Feeds", "subject");
        topic("feed-place", "A place", "place");
        publish(
                RICH,
                story("feed-1", "2003-02-01T08:00:00Z", "\"feed-topic\"", ""),
                story("feed-2", "2003-02-01T09:00:00Z", "\"feed-topic\"", ""),
                story("feed-3", "2003-01-20T09:00:00Z", "\"feed-topic\"", ""));
    }
}
