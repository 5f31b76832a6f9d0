package dev.lede.http.kept;

import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.Rendered;
import dev.lede.http.caching.Representation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out again and again.
 *
 * @param body its bytes, in one coding; outside the heap, where sockets take them from without a copy;
 *     read by index only, as many threads do, and between {@link #retain()} and {@link #release()}
 * @param content the headers that only an answer with a body has
 * @param headers the others that belong to the answer, and not to the request or the moment
 * @param head the same, and what else went out that belongs to no request, written down
 * @param entityTag as it stands in the header
 * @param freshness of when it was made
 * @param tags what it was made from, with {@link #MANY} where that can be no list of articles and topics
 * @param template what the address has in common with others, for metrics and the log
 */
record KeptAnswer(
        ByteBuf body,
        List<Header> content,
        List<Header> headers,
        WrittenHead head,
        String entityTag,
        Freshness freshness,
        Set<String> tags,
        @Nullable String template) {

    /** Of an answer that any change of an article may alter. */
    static final String MANY = "*";

    /** Objects, references and what the map itself needs; measured, with what it takes for twenty short headers. */
    private static final int OVERHEAD = 2_048;

    private static final Set<String> CONTENT = Set.of("content-type", "content-encoding", "content-length");
    /** What is not the answer's own: it belongs to the request, to the connection or to the moment. */
    private static final Set<String> PASSING = Set.of(
            "x-request-id",
            "date",
            "cache-control",
            "cache-status",
            "connection",
            "transfer-encoding",
            "ratelimit",
            "ratelimit-policy");
    /** What is put on every answer before it is known. */
    private static final Set<String> PUT_ALREADY =
            Set.of("x-content-type-options", "access-control-allow-origin", "access-control-expose-headers");

    /** A header in the form in which it is written fastest. */
    record Header(CharSequence name, CharSequence value) {}

    static KeptAnswer of(Rendered rendered, MultiMap sent, @Nullable String template) {
        List<Header> content = new ArrayList<>();
        List<Header> headers = new ArrayList<>();
        List<Header> written = new ArrayList<>();
        rendered.contentHeaders().forEach((name, value) -> content.add(header(name, value)));
        for (Map.Entry<String, String> field : sent) {
            String name = field.getKey().toLowerCase(java.util.Locale.ROOT);
            if (!PASSING.contains(name) && !CONTENT.contains(name)) {
                Header header = header(field.getKey(), field.getValue());
                written.add(header);
                if (!PUT_ALREADY.contains(name)) {
                    headers.add(header);
                }
            }
        }
        Representation answer = rendered.answer();
        return new KeptAnswer(
                outsideTheHeap(rendered.rendition().body()),
                List.copyOf(content),
                List.copyOf(headers),
                WrittenHead.of(content, written),
                rendered.rendition().entityTag(),
                answer.freshness(),
                tags(answer.tags()),
                template);
    }

    private static Set<String> tags(Set<String> named) {
        Set<String> tags = new HashSet<>(named);
        if (named.isEmpty() || !named.stream().allMatch(KeptAnswer::isOfOneThing)) {
            tags.add(MANY);
        }
        return Set.copyOf(tags);
    }

    /** Whether a tag says all by itself which changes concern it. */
    private static boolean isOfOneThing(String tag) {
        return tag.startsWith("article:") || tag.startsWith("topic:");
    }

    private static Header header(String name, String value) {
        return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    private static ByteBuf outsideTheHeap(byte[] body) {
        return Unpooled.directBuffer(body.length).writeBytes(body);
    }

    /** Keeps the body from being freed; false if it has been, because the answer was dropped meanwhile. */
    boolean retain() {
        try {
            body.retain();
            return true;
        } catch (IllegalReferenceCountException e) {
            return false;
        }
    }

    /** Ends what {@link #retain()} began; without that, as whoever keeps the answer no longer. */
    void release() {
        body.release();
    }

    /** How many bytes it takes, about. */
    int weight() {
        int headerBytes = 0;
        for (Header header : headers) {
            headerBytes += header.value().length();
        }
        int tagBytes = tags.stream().mapToInt(tag -> tag.length() + 64).sum();
        return body.readableBytes() + head.length() + headerBytes * 2 + tagBytes + OVERHEAD;
    }
}
