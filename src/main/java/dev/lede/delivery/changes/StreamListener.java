package dev.lede.delivery.changes;

import dev.lede.http.access.Entitlement;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is sent the log as it grows. Of what it has not been sent it keeps nothing but its place: when it can take
 * more it goes on from there, in what all share or, further behind, by short pages of its own. So one that reads slowly costs
 * no more memory than one that is idle. It is sent what a page of the log with its key would show, and no more once the key is
 * not valid. All its work is done on the event loop of its connection.
 */
public final class StreamListener implements Listener {

    private static final Buffer ALIVE = Buffer.buffer(": alive\n\n");

    private final HttpServerRequest request;
    private final Context loop;
    private final LogFilter filter;
    private final LogFollowing following;
    private final ListenerRights rights;
    private final AtomicBoolean isDue = new AtomicBoolean();

    private volatile boolean isBegun;
    private long at;
    private boolean isCatchingUp;
    /** What was read for it from the database and is not sent yet. */
    private LogFollowing.@Nullable Page page;

    StreamListener(
            HttpServerRequest request, LogFilter filter, long after, LogFollowing following, ListenerRights rights) {
        this.request = request;
        this.rights = rights;
        this.loop = ((HttpServerRequestInternal) request).context();
        this.filter = filter;
        this.at = after;
        this.following = following;
    }

    /** Sends the head of the answer, and begins. */
    void open() {
        HttpServerResponse answer = request.response();
        if (HttpMethod.HEAD.equals(request.method())) {
            answer.end();
            return;
        }
        answer.setChunked(true);
        answer.drainHandler(drained -> go());
        answer.write(Buffer.buffer("retry: " + following.retry().toMillis() + "\n\n"));
        isBegun = true;
        following.wake();
    }

    @Override
    public LogFilter filter() {
        return filter;
    }

    @Override
    public void wake(Recent recent) {
        if (isDue.compareAndSet(false, true)) {
            loop.runOnContext(due -> {
                isDue.set(false);
                go();
            });
        }
    }

    @Override
    public void beat() {
        loop.runOnContext(due -> {
            if (isOpen() && !request.response().writeQueueFull()) {
                request.response().write(ALIVE);
                if (rights.areOfKey()) {
                    ask();
                }
            }
        });
    }

    @Override
    public void end() {
        loop.runOnContext(due -> close());
    }

    private void close() {
        if (isOpen()) {
            request.response().end();
        }
    }

    private boolean isOpen() {
        return isBegun && !request.response().ended() && !request.response().closed();
    }

    /** Goes on as far as it can; with a key, only once that is known to be valid still. */
    private void go() {
        if (!rights.areOfKey()) {
            feed(Entitlement.OPEN);
        } else if (isOpen() && (page != null || at < following.recent().reached())) {
            ask();
        }
    }

    private void ask() {
        rights.ask(this::feed, this::close, () -> following.later(() -> loop.runOnContext(due -> go())));
    }

    private void feed(Entitlement sees) {
        HttpServerResponse answer = request.response();
        if (page != null && isOpen()) {
            page.events().forEach(event -> answer.write(event.bytes(sees)));
            at = page.reached();
            page = null;
            isCatchingUp = false;
        }
        Recent recent = following.recent();
        if (!recent.knows(filter)) {
            return;
        }
        while (isOpen() && !isCatchingUp && !answer.writeQueueFull() && at < recent.reached()) {
            if (at < recent.floor()) {
                isCatchingUp = true;
                following.catchUp(at, filter, read -> loop.runOnContext(due -> take(read)));
                return;
            }
            LogEvent event = recent.get(at + 1);
            at++;
            if (filter.accepts(event.entry(), recent.names())) {
                answer.write(event.bytes(sees));
            }
        }
    }

    private void take(LogFollowing.Page read) {
        page = read;
        go();
    }
}
