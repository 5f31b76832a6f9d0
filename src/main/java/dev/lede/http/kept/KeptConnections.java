package dev.lede.http.kept;

import dev.lede.http.RequestLimits;
import dev.lede.http.caching.CacheHeaders;
import dev.lede.http.log.AccessLog;
import dev.lede.http.log.RequestIds;
import dev.lede.http.rate.Quotas;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.util.AttributeKey;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a {@link KeptConnection} on each connection, unless requests must be counted by their address, or the framework is told to
 * write a log of its own, of which they would be missing.
 */
@Singleton
public class KeptConnections {

    private static final AttributeKey<Boolean> SEEN = AttributeKey.valueOf(KeptConnection.class, "seen");

    private final KeptHits hits;
    private final boolean enabled;

    KeptConnections(
            KeptAnswers kept,
            CacheHeaders headers,
            RequestIds ids,
            AccessLog log,
            RequestLimits limits,
            Quotas quotas,
            MeterRegistry registry,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false") boolean ownLog) {
        this.hits = new KeptHits(kept, new MomentHeaders(headers, clock), new KeptMetrics(registry), ids, log, limits);
        // while code is developed, the framework has to see each request
        this.enabled = kept.enabled()
                && quotas.ofPeer().isEmpty()
                && !ownLog
                && LaunchMode.current() != LaunchMode.DEVELOPMENT;
    }

    /** To be called for every request that the server begins, before anything else is done with it. */
    public void enter(HttpServerRequest request) {
        if (!enabled || !(request.connection() instanceof Http1xServerConnection connection)) {
            return;
        }
        Channel channel = connection.channel();
        if (channel.hasAttr(SEEN)) {
            return;
        }
        // the first of a connection: it is being read just now, and nothing else is owed
        channel.attr(SEEN).set(true);
        ChannelPipeline pipeline = channel.pipeline();
        ChannelHandlerContext encoder = pipeline.context(KeptConnection.ENCODER);
        if (encoder != null
                && pipeline.context(KeptConnection.SERVER) != null
                && channel.eventLoop().inEventLoop()) {
            pipeline.addBefore(KeptConnection.SERVER, null, new KeptConnection(hits, connection, encoder));
        }
    }
}
