package dev.lede.http.kept;

import dev.lede.http.RequestLimits;
import dev.lede.http.caching.Condition;
import dev.lede.http.log.AccessLog;
import dev.lede.http.log.RequestIds;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers a GET from what is kept, as the entrance, admission and {@link KeptAnswersRoute} would together. Whatever needs more
 * than looking up is theirs: what is not kept, other methods, bodies, callers with a key, requests that may be wrong.
 */
final class KeptHits {

    private static final AsciiString ACCEPT = AsciiString.cached("accept");
    private static final AsciiString ACCEPT_ENCODING = AsciiString.cached("accept-encoding");
    private static final AsciiString CONNECTION = AsciiString.cached("connection");
    private static final AsciiString HOST = AsciiString.cached("host");
    private static final AsciiString IF_MODIFIED_SINCE = AsciiString.cached("if-modified-since");
    private static final AsciiString IF_NONE_MATCH = AsciiString.cached("if-none-match");
    private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
    /** With one of these a request is more than a question. */
    private static final List<AsciiString> MORE = List.of(
            AsciiString.cached("authorization"),
            AsciiString.cached("content-length"),
            AsciiString.cached("transfer-encoding"),
            AsciiString.cached("expect"),
            AsciiString.cached("upgrade"));

    private static final AsciiString ID = AsciiString.cached(RequestIds.HEADER + ": ");
    private static final int LINE_END = '\r' << 8 | '\n';
    /** The colon, the space and the line's end. */
    private static final int FIELD_OVERHEAD = 4;

    /** What is written between head and body, about; where it is more, the buffer grows. */
    private static final int MOST_ADDED = 384;

    /** A body up to this is copied behind its head: a second piece costs as much as some kilobytes. */
    private static final int LONGEST_COPIED = 4_096;

    private static final int LONGEST_PORT = 5;
    private static final int HIGHEST_PORT = 65_535;

    private final KeptAnswers kept;
    private final MomentHeaders moment;
    private final KeptMetrics metrics;
    private final RequestIds ids;
    private final AccessLog log;
    private final int longestTarget;
    private final long mostHeaders;

    KeptHits(
            KeptAnswers kept,
            MomentHeaders moment,
            KeptMetrics metrics,
            RequestIds ids,
            AccessLog log,
            RequestLimits limits) {
        this.kept = kept;
        this.moment = moment;
        this.metrics = metrics;
        this.ids = ids;
        this.log = log;
        this.longestTarget = (int) Math.min(Integer.MAX_VALUE, limits.target().asLongValue());
        this.mostHeaders = limits.headers().asLongValue();
    }

    /** Writes the answer to a request, without flushing, if that is kept. */
    boolean answer(ChannelHandlerContext encoder, Http1xServerConnection connection, HttpRequest request) {
        long start = System.nanoTime();
        String target = request.uri();
        HttpHeaders headers = request.headers();
        if (!isPlain(request, target, headers) || !encoder.channel().isWritable()) {
            return false;
        }
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String key = RequestKey.of(
                path,
                query < 0 ? null : target.substring(query + 1),
                headers.get(ACCEPT),
                headers.get(ACCEPT_ENCODING));
        Standing standing = kept.standing();
        KeptAnswer answer = key == null ? null : kept.find(key);
        if (answer == null || answer.template() == null || standing == null || bytes(headers) > mostHeaders) {
            return false;
        }
        if (!answer.retain()) {
            return false;
        }
        try {
            give(encoder, connection, headers, path, answer, answer.template(), standing, start);
            return true;
        } finally {
            answer.release();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the pipeline hears of failures
    private void give(
            ChannelHandlerContext encoder,
            Http1xServerConnection connection,
            HttpHeaders headers,
            String path,
            KeptAnswer answer,
            String template,
            Standing standing,
            long start) {
        boolean notModified = Condition.notModified(
                headers.get(IF_NONE_MATCH), headers.get(IF_MODIFIED_SINCE), answer.entityTag(), answer.freshness());
        String id = ids.of(headers.get(REQUEST_ID));
        ByteBuf body = notModified ? Unpooled.EMPTY_BUFFER : answer.body();
        int length = body.readableBytes();
        boolean together = length <= LONGEST_COPIED;
        ByteBuf written =
                encoder.alloc().directBuffer(answer.head().whole().length() + MOST_ADDED + (together ? length : 0));
        writeHead(written, answer, standing, id, notModified);
        // past the encoder: this is what it would have made of it
        if (together) {
            encoder.write(written.writeBytes(body, 0, length), encoder.voidPromise());
        } else {
            encoder.write(written, encoder.voidPromise());
            encoder.write(body.retainedDuplicate(), encoder.voidPromise());
        }
        connection.reportBytesWritten(length);
        account(template, path, id, notModified, System.nanoTime() - start, length);
    }

    private boolean isPlain(HttpRequest request, String target, HttpHeaders headers) {
        if (!request.decoderResult().isSuccess()
                || !HttpMethod.GET.equals(request.method())
                || !HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                || !target.startsWith("/v1/")
                || target.length() > longestTarget) {
            return false;
        }
        for (AsciiString name : MORE) {
            if (headers.contains(name)) {
                return false;
            }
        }
        String connection = headers.get(CONNECTION);
        return isHost(headers.get(HOST)) && (connection == null || connection.equalsIgnoreCase("keep-alive"));
    }

    /** Whether it is a name or an IPv4 address, maybe with a port, as most are; the server looks closer at others. */
    private static boolean isHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.indexOf(':');
        int nameEnd = colon < 0 ? host.length() : colon;
        for (int i = 0; i < nameEnd; i++) {
            char c = host.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '.' && c != '-') {
                return false;
            }
        }
        return nameEnd > 0 && (colon < 0 || isPort(host, colon + 1));
    }

    private static boolean isPort(String host, int start) {
        int port = 0;
        for (int i = start; i < host.length(); i++) {
            if (!isDigit(host.charAt(i)) || i - start == LONGEST_PORT) {
                return false;
            }
            port = port * 10 + host.charAt(i) - '0';
        }
        return port > 0 && port <= HIGHEST_PORT;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long bytes(HttpHeaders headers) {
        long bytes = 0;
        for (var fields = headers.iteratorCharSequence(); fields.hasNext(); ) {
            var field = fields.next();
            bytes += field.getKey().length() + field.getValue().length() + FIELD_OVERHEAD;
        }
        return bytes;
    }

    private void writeHead(ByteBuf written, KeptAnswer answer, Standing standing, String id, boolean notModified) {
        add(written, notModified ? answer.head().notModified() : answer.head().whole());
        add(written, ID);
        ByteBufUtil.writeAscii(written, id);
        written.writeShort(LINE_END);
        add(written, moment.date());
        add(written, moment.lifetime(standing, answer.freshness()));
        written.writeShort(LINE_END);
    }

    private static void add(ByteBuf written, AsciiString text) {
        written.writeBytes(text.array(), text.arrayOffset(), text.length());
    }

    private void account(String template, String path, String id, boolean notModified, long nanos, int length) {
        KeptMetrics.Timers timers = metrics.of(template, path);
        (notModified ? timers.notModified() : timers.whole()).record(nanos, TimeUnit.NANOSECONDS);
        log.end(id, "GET", template, path, notModified ? 304 : 200, nanos, length);
    }
}
