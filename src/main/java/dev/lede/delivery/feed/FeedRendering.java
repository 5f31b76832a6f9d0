package dev.lede.delivery.feed;

/** Writes feeds in one format. */
interface FeedRendering {

    FeedFormat format();

    /**
     * The text of a feed.
     *
     * @throws dev.lede.http.problem.InvalidParameters if the form asks for members that the format does not have
     */
    String render(Feed feed, FeedForm form);
}
