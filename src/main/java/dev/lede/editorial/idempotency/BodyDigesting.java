package dev.lede.editorial.idempotency;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Digests the bodies of calls that come with an {@code Idempotency-Key}. */
@Provider
public class BodyDigesting implements ReaderInterceptor {

    private final BodyDigest digest;

    BodyDigesting(BodyDigest digest) {
        this.digest = digest;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getHeaders().containsKey(IdempotentCalls.HEADER)) {
            return context.proceed();
        }
        InputStream body = digest.through(context.getInputStream());
        context.setInputStream(body);
        Object read = context.proceed();
        if (!(read instanceof InputStream)) {
            // a JSON reader stops at the last bracket
            body.transferTo(OutputStream.nullOutputStream());
        }
        return read;
    }
}
