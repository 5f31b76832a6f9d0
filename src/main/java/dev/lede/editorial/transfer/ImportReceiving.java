package dev.lede.editorial.transfer;

import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.editorial.idempotency.IdempotentCalls;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receives the body of an import, in one of the codings that it may have, and sets the worker to it. */
@Singleton
class ImportReceiving {

    private final ImportIntake intake;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final IdempotentCalls calls;
    private final AuditTrail audit;

    ImportReceiving(
            ImportIntake intake, ImportJobs jobs, ImportWorker worker, IdempotentCalls calls, AuditTrail audit) {
        this.intake = intake;
        this.jobs = jobs;
        this.worker = worker;
        this.calls = calls;
        this.audit = audit;
    }

    /**
     * Receives a body to its end, and begins to work it unless the same call was made before.
     *
     * @param coding the {@code Content-Encoding} (RFC 9110, section 8.4)
     * @throws ProblemException if the coding is unknown or the body breaks off
     */
    RestResponse<ImportView> receive(InputStream body, @Nullable String coding, String by) {
        boolean packed = isGzip(coding);
        try {
            RestResponse<ImportView> answer = intake.take(
                    packed ? new GZIPInputStream(new BufferedInputStream(body)) : body,
                    by,
                    job -> calls.once(false, () -> begin(job, by)));
            worker.wake();
            return answer;
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    packed ? "The body is not gzip, or breaks off." : "The body breaks off.");
        }
    }

    private RestResponse<ImportView> begin(UUID job, String by) {
        intake.queue(job);
        audit.record(Deed.of(by, "start", "import", job.toString()));
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/editorial/v1/imports/" + job))
                .entity(jobs.find(job).orElseThrow())
                .build();
    }

    private static boolean isGzip(@Nullable String coding) {
        return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                // the field says what would be taken: RFC 9110, section 12.5.3
                throw new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "A body may be packed with gzip, or not at all.",
                        List.of(),
                        Map.of("Accept-Encoding", "gzip"));
        };
    }
}
