package dev.lede.delivery.changes;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection that is sent the log as it grows. Of what it has not been sent it keeps nothing but its place: when it can take
 * more it goes on from there, in what all share or, further behind, by short pages of its own. So one that reads slowly costs
 * no more memory than one that is idle. All its work is done on the event loop of its connection.
 */
public final class StreamListener implements Listener {

    private static final Buffer ALIVE = Buffer.buffer(": alive\n\n");

    private final HttpServerRequest request;
    private final Context loop;
    private final LogFilter filter;
    private final LogFollowing following;
    private final AtomicBoolean isDue = new AtomicBoolean();

    private volatile boolean isBegun;
    private long at;
    private boolean isCatchingUp;

    StreamListener(HttpServerRequest request, LogFilter filter, long after, LogFollowing following) {
        this.request = request;
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
        answer.drainHandler(drained -> feed());
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
                feed();
            });
        }
    }

    @Override
    public void beat() {
        loop.runOnContext(due -> {
            if (isOpen() && !request.response().writeQueueFull()) {
                request.response().write(ALIVE);
            }
        });
    }

    @Override
    public void end() {
        loop.runOnContext(due -> {
            if (isOpen()) {
                request.response().end();
            }
        });
    }

    private boolean isOpen() {
        return isBegun && !request.response().ended() && !request.response().closed();
    }

    private void feed() {
        HttpServerResponse answer = request.response();
        Recent recent = following.recent();
        if (!recent.knows(filter)) {
            return;
        }
        while (isOpen() && !isCatchingUp && !answer.writeQueueFull() && at < recent.reached()) {
            if (at < recent.floor()) {
                isCatchingUp = true;
                following.catchUp(at, filter, page -> loop.runOnContext(due -> take(page)));
                return;
            }
            LogEvent event = recent.get(at + 1);
            at++;
            if (filter.accepts(event.entry(), recent.names())) {
                answer.write(event.bytes());
            }
        }
    }

    private void take(LogFollowing.Page page) {
        isCatchingUp = false;
        if (isOpen()) {
            page.events().forEach(event -> request.response().write(event.bytes()));
            at = page.reached();
            feed();
        }
    }
}
