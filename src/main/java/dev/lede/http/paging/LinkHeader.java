package dev.lede.http.paging;

import dev.lede.http.caching.Answer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says the links of a page in its header too (RFC 8288), for callers that do not look inside. */
@Singleton
class LinkHeader {

    /** Runs before the answer's record is replaced by its bytes: the higher priority of a response filter comes first. */
    static final int BEFORE_CACHING = 6000;

    @ServerResponseFilter(priority = BEFORE_CACHING)
    public void add(ContainerResponseContext answer) {
        Object content = answer.getEntity() instanceof Answer<?> whole ? whole.content() : answer.getEntity();
        if (content instanceof Linked linked) {
            answer.getHeaders().putSingle(HttpHeaders.LINK, linked.links().toHeader());
        }
    }
}
