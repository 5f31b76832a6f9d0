package dev.lede.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads request bodies so that all of their unknown members, and the place of a broken value, can be said. */
@Provider
public class JsonBodyInterceptor implements ReaderInterceptor {

    private final UnknownMembers unknownMembers;

    JsonBodyInterceptor(UnknownMembers unknownMembers) {
        this.unknownMembers = unknownMembers;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return unknownMembers.collect(context::proceed);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (WebApplicationException e) {
            // the framework's reader wraps some of the library's exceptions, and not others
            if (e.getCause() instanceof JsonProcessingException cause) {
                throw JsonFaults.of(cause);
            }
            throw e;
        }
    }
}
