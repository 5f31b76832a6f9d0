package dev.lede.editorial.transfer;

import dev.lede.http.caching.AcceptEncoding;
import dev.lede.http.caching.ContentCoding;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exports, for administrators. */
@Path("/editorial/v1/exports")
@RolesAllowed("admin")
@Tag(name = "Editorial")
public class ExportResource {

    /** Gives all content out, as the lines of an import. */
    @GET
    @Blocking
    @Produces(ExportWriter.NDJSON)
    @Operation(
            operationId = "exportContent",
            summary = "All content as it is now, in the lines that an import takes: topics, articles, fronts")
    public RestResponse<Export> export(
            @QueryParam("published")
                    @DefaultValue("false")
                    @Parameter(description = "Only what readers see now: no drafts, nothing to come.", example = "true")
                    boolean published,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String codings) {
        boolean packed = AcceptEncoding.accepts(codings, ContentCoding.GZIP);
        var answer = RestResponse.ResponseBuilder.ok(new Export(published, packed))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
    }
}
