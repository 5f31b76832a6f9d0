package dev.lede.http.paging;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page, as references relative to the server (RFC 3986, section 4.2).
 *
 * @param self this page
 * @param next the page after it, if there is one
 */
@Schema(name = "PageLinks", description = "Links between the pages of a list")
public record PageLinks(
        @Schema(required = true) String self, @Nullable String next) {

    /**
     * The links for the page that a request asked for.
     *
     * @param nextCursor where the next page starts, or null on the last page
     */
    public static PageLinks of(HttpServerRequest request, @Nullable String nextCursor) {
        return of(request.path(), request.query(), nextCursor);
    }

    /**
     * The links for the page that a request asked for.
     *
     * @param nextCursor where the next page starts, or null on the last page
     */
    public static PageLinks of(UriInfo address, @Nullable String nextCursor) {
        URI uri = address.getRequestUri();
        return of(uri.getRawPath(), uri.getRawQuery(), nextCursor);
    }

    /** The query has its one order and keeps its spelling; only its {@code cursor} is replaced. */
    static PageLinks of(String path, @Nullable String asked, @Nullable String nextCursor) {
        String query = asked == null ? "" : QueryOrder.of(asked);
        String self = query.isEmpty() ? path : path + "?" + query;
        if (nextCursor == null) {
            return new PageLinks(self, null);
        }
        Stream<String> kept =
                Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith("cursor="));
        String next = Stream.concat(kept, Stream.of("cursor=" + nextCursor)).collect(Collectors.joining("&"));
        return new PageLinks(self, path + "?" + QueryOrder.of(next));
    }

    /** The same as the value of a {@code Link} header, RFC 8288, section 3. */
    String toHeader() {
        String header = "<" + target(self) + ">; rel=\"self\"";
        return next == null ? header : header + ", <" + target(next) + ">; rel=\"next\"";
    }

    /** A query is taken over as it was sent, and some clients leave brackets in it that would end the target. */
    private static String target(String reference) {
        return reference.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22");
    }
}
