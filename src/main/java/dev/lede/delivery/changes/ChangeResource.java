package dev.lede.delivery.changes;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public log. */
@Path("/v1/changes")
@Blocking
@Tag(name = "Changes")
public class ChangeResource {

    private static final String PROMISE = """
            Every public change has its entry, with the next number, the edition; numbers have no holes, and whoever has read \
            up to an edition has everything up to it. Follow `links.next` from `after=0`, and go on following it: it is there \
            on every page and never leads past anything.

            **To mirror:** for each item, in order, put `article` in the place of what you have under its `id`; if it has \
            only `id`, `slug` and `topics`, the article is not public any more: remove it. Whenever you are up to `edition`, and nothing has \
            changed since, you have just what `/v1/articles` has with the same `include`, whatever happened on the way \
            and however slowly you read. That covers all members of an article, the names of its topics too; not `related`, \
            and not topics, fronts and lead stories for themselves.

            **From nothing** (`after=0`) pages are compacted up to the edition at which you began: each article is there once, \
            by its latest change, and those that are not public are left out. What changes meanwhile follows after.

            An article is given as it is now, in older entries too. `moved` means that its slug is another one, and perhaps more \
            of it; a correction that moves an article is two entries. With `topic` or `types` entries are left out, and `next` \
            goes on all the same: a page may be empty and others follow, until `next` has reached `edition`. An `after` beyond `edition` is 400: \
            it comes from another database, or one that was restored; begin again from 0.""";

    private static final String STREAM = """
            The items of the log as server-sent events: `id` is the edition, `event` the type, `data` the item, with a teaser. \
            It goes on after `Last-Event-ID`, which browsers send by themselves, or `after`; without either it begins now, as \
            a mirror is first read by pages. Nothing is left out or doubled over any number of breaks. A comment each 15 \
            seconds says that the connection lives. Each listener is sent what a page with the same key shows; the key is looked at again before \
anything is sent and with each such comment, and the stream ends when it is not valid any more. Whoever reads slowly is sent the rest as fast as it takes it. When there are \
            as many listeners as may be, it is 503 with `Retry-After`.""";

    private final LogPolling polling;
    private final LogFollowing following;

    ChangeResource(LogPolling polling, LogFollowing following) {
        this.polling = polling;
        this.following = following;
    }

    /** A page. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "The public log after an edition, to mirror",
            description = PROMISE)
    @APIResponseSchema(ChangePage.class)
    public Uni<LogAnswer> changes(
            @BeanParam @Valid ChangeParameters asked, @Context UriInfo address, @Context RoutingContext exchange) {
        return polling.page(LogQuery.of(asked), LogAddress.of(address), Duration.ofSeconds(asked.seconds()), exchange);
    }

    /** As a stream. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followChanges", summary = "The public log as server-sent events", description = STREAM)
    @APIResponse(
            responseCode = "200",
            description = "The stream, which does not end by itself",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = StreamExample.TEXT))
    public RestResponse<ChangeStream> stream(
            @BeanParam @Valid StreamParameters asked, @Context RoutingContext exchange) {
        return RestResponse.ResponseBuilder.ok(following.open(asked, exchange))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // a proxy that collects what it passes on would keep the listener waiting
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
