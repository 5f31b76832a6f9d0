package dev.lede.delivery.feed;

import dev.lede.delivery.article.SiteConfig;
import dev.lede.http.paging.QueryOrder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a feed as it was asked for, from which its other addresses follow. */
final class FeedAddress {
    /** What does not belong to the feed but to the page of it. */
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "archive");

    private static final Set<String> OF_THE_PAGE_AND_ITS_LENGTH = Set.of("cursor", "archive", "limit");

    private final SiteConfig site;
    private final String path;
    private final List<String> query;

    FeedAddress(UriInfo asked, SiteConfig site) {
        this.site = site;
        this.path = asked.getRequestUri().getRawPath();
        String raw = asked.getRequestUri().getRawQuery();
        this.query = raw == null
                ? List.of()
                : Arrays.stream(raw.split("&")).filter(pair -> !pair.isEmpty()).toList();
    }

    /** The same page, absolute. */
    String self() {
        return absolute(query.stream());
    }

    /** The page with the newest stories. */
    String first() {
        return absolute(without(OF_THE_PAGE));
    }

    /** The archive document of a day; it is the same one whatever page it is asked for from. */
    String archive(Day day) {
        return absolute(Stream.concat(without(OF_THE_PAGE_AND_ITS_LENGTH), Stream.of("archive=" + day, "limit=100")));
    }

    /** A reference from the list that the feed was made of. */
    @Nullable
    String absolute(@Nullable String reference) {
        return reference == null ? null : site.api(reference);
    }

    private Stream<String> without(Set<String> names) {
        return query.stream().filter(pair -> !names.contains(pair.split("=", 2)[0]));
    }

    private String absolute(Stream<String> pairs) {
        String joined = pairs.map(FeedAddress::legal).collect(Collectors.joining("&"));
        return site.api(joined.isEmpty() ? path : path + "?" + QueryOrder.of(joined));
    }

    /** A query is taken over as it was sent, and some clients leave in it what no URI may have. */
    private static String legal(String pair) {
        StringBuilder legal = new StringBuilder(pair.length());
        for (int i = 0; i < pair.length(); i++) {
            char c = pair.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
                legal.append("%%%02X".formatted((int) c));
            } else {
                legal.append(c);
            }
        }
        return legal.toString();
    }
}
