package dev.lede.http.caching;

/** A cacheable answer that is not JSON, and so brings its own text: a feed, a sitemap. */
public interface RenderedRepresentation extends Representation {

    /** The body in the media type that the resource method produces; it goes out as UTF-8. */
    String body();
}
