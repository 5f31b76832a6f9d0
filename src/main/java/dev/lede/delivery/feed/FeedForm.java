package dev.lede.delivery.feed;

import dev.lede.http.problem.InvalidParameters;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants a feed to be written.
 *
 * @param mediaType as which it goes out
 * @param fields which members of each item, of formats in JSON
 * @param version of ninjs
 */
record FeedForm(
        FeedFormat format, MediaType mediaType, @Nullable String fields, NinjsVersion version) {

    /**
     * The form that an address with an ending asks for.
     *
     * @throws InvalidParameters if a parameter is there that the format does not have
     */
    static FeedForm of(FeedFormat format, @Nullable String fields, @Nullable NinjsVersion version) {
        if (version != null && format != FeedFormat.NINJS) {
            throw InvalidParameters.of("version", "'version' is one of ninjs; this format has no other.");
        }
        return of(format, format.mediaType(), fields, version == null ? NinjsVersion.V3_1 : version);
    }

    /** The form of a format under another of its media types. */
    static FeedForm of(FeedFormat format, MediaType mediaType, @Nullable String fields) {
        return of(format, mediaType, fields, NinjsVersion.V3_1);
    }

    private static FeedForm of(FeedFormat format, MediaType mediaType, @Nullable String fields, NinjsVersion version) {
        if (fields != null && (format == FeedFormat.ATOM || format == FeedFormat.RSS)) {
            throw InvalidParameters.of(
                    "fields", "'fields' is there in JSON Feed and ninjs; this format has no members.");
        }
        return new FeedForm(format, mediaType, fields, version);
    }
}
