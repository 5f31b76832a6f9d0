package dev.lede.editorial.transfer;

import dev.lede.http.UnlimitedBody;
import dev.lede.http.problem.NotFoundProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Imports, for administrators. */
@Path("/editorial/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Editorial")
public class ImportResource {

    private final ImportReceiving receiving;
    private final ImportJobs jobs;
    private final SecurityIdentity caller;

    ImportResource(ImportReceiving receiving, ImportJobs jobs, SecurityIdentity caller) {
        this.receiving = receiving;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** Takes articles in, one in each line. */
    @POST
    @Blocking
    @Consumes("application/x-ndjson")
    @Operation(
            operationId = "startImport",
            summary = "Import articles: one JSON object in each line, any number of lines, gzip allowed")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "Taken in; `Location` tells how far it has come")
    public RestResponse<ImportView> start(
            @HeaderParam(HttpHeaders.CONTENT_ENCODING)
                    @Parameter(description = "`gzip`, or none.", example = "gzip")
                    @Nullable
                    String coding,
            @UnlimitedBody InputStream body) {
        return receiving.receive(body, coding, caller.getPrincipal().getName());
    }

    /** Tells how far an import has come. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come")
    public ImportView get(@PathParam("id") @Parameter(example = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2") UUID id) {
        return jobs.find(id).orElseThrow(NotFoundProblem::new);
    }
}
