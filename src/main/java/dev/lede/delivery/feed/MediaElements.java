package dev.lede.delivery.feed;

import dev.lede.delivery.article.Image;
import org.jspecify.annotations.Nullable;

/** A picture in the terms of Media RSS 1.5.1. */
final class MediaElements {
    static final String NAMESPACE = "http://search.yahoo.com/mrss/";

    private MediaElements() {}

    static void write(FeedXml xml, @Nullable Image image) {
        if (image != null) {
            xml.open("media:content")
                    .with("url", image.url())
                    .with("medium", "image")
                    .with("width", image.width())
                    .with("height", image.height());
            if (image.alt() != null) {
                xml.open("media:description")
                        .with("type", "plain")
                        .text(image.alt())
                        .close();
            }
            if (image.credit() != null) {
                xml.open("media:credit").text(image.credit()).close();
            }
            xml.close();
        }
    }
}
