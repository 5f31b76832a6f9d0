package dev.lede.http;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too long with 413 (RFC 9110, section 15.5.14): at once where {@code Content-Length} says so, else
 * as soon as the limit is passed.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyLimit implements ReaderInterceptor {

    /** Filters come to life before the settings do. */
    private final Provider<RequestLimits> limits;

    BodyLimit(Provider<RequestLimits> limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limits.get().body().asLongValue();
        if (Arrays.stream(context.getAnnotations()).noneMatch(UnlimitedBody.class::isInstance)) {
            if (announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH)) > limit) {
                throw tooLarge(limit);
            }
            context.setInputStream(new Limited(context.getInputStream(), limit));
        }
        return context.proceed();
    }

    private static long announced(@Nullable String contentLength) {
        // the server has refused what is not a number
        return contentLength == null ? 0 : Long.parseLong(contentLength);
    }

    private static ProblemException tooLarge(long limit) {
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, "The body may have %d bytes.".formatted(limit));
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int octets = super.read(target, offset, length);
            count(Math.max(octets, 0));
            return octets;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int octets) {
            read += octets;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
