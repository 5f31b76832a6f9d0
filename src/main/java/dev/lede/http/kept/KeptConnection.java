package dev.lede.http.kept;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.Http1xServerConnection;

/**
 * One connection of HTTP/1.1: answers what it can by kept answers before the server makes a request of it, and leaves the rest
 * to the server. Answers go out in the order of the requests: as long as the server owes one, everything is left to it.
 */
final class KeptConnection extends ChannelDuplexHandler {

    /** As the server names what reads and writes HTTP on a connection, and what serves it. */
    static final String SERVER = "handler";

    static final String ENCODER = "httpEncoder";

    private final KeptHits hits;
    private final Http1xServerConnection connection;
    private final ChannelHandlerContext encoder;
    /** Requests that the server has and has not answered; it has the one that this was made for. */
    private int owed = 1;
    /** The server ends the connection with an answer that it owes or has given. */
    private boolean ending;
    /** The rest of a request that has been answered here is coming. */
    private boolean skipping;

    private boolean written;

    KeptConnection(KeptHits hits, Http1xServerConnection connection, ChannelHandlerContext encoder) {
        this.hits = hits;
        this.connection = connection;
        this.encoder = encoder;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (skipping) {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (owed == 0 && !ending && hits.answer(encoder, connection, request)) {
                skipping = !(message instanceof LastHttpContent);
                written = true;
                ReferenceCountUtil.release(message);
                return;
            }
            owed++;
            ending |= !HttpUtil.isKeepAlive(request);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever gave the promise looks at it
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean interim = false;
        if (message instanceof HttpResponse answer) {
            interim = answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            // after 101 it is another protocol
            ending |= answer.status().code() == 101
                    || answer.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
        if (message instanceof LastHttpContent && !interim) {
            owed--;
        }
        context.write(message, promise);
    }
}
