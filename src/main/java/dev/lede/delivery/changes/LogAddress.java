package dev.lede.delivery.changes;

import dev.lede.http.paging.PageLinks;
import dev.lede.http.paging.QueryOrder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address that a page of the log was asked at, to go on from with the same filters. */
record LogAddress(String path, @Nullable String query) {

    static LogAddress of(UriInfo address) {
        return new LogAddress(
                address.getRequestUri().getRawPath(), address.getRequestUri().getRawQuery());
    }

    /** The links of a page: the one after it begins after the edition that it has reached. */
    PageLinks links(long reached, long compactTo) {
        Stream<String> kept = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair ->
                                !pair.isEmpty() && !pair.startsWith("after=") && !pair.startsWith("compactTo="));
        Stream<String> place = reached < compactTo
                ? Stream.of("after=" + reached, "compactTo=" + compactTo)
                : Stream.of("after=" + reached);
        return new PageLinks(
                query == null || query.isEmpty() ? path : path + "?" + QueryOrder.of(query),
                path + "?" + QueryOrder.of(Stream.concat(place, kept).collect(Collectors.joining("&"))));
    }
}
