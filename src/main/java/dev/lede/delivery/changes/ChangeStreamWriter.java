package dev.lede.delivery.changes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Begins a stream and leaves it open. The framework's own streams keep all of a request for each listener, write each event
 * anew for each, and know no comments.
 */
@Provider
public class ChangeStreamWriter implements ServerMessageBodyWriter<ChangeStream> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == ChangeStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ChangeStream.class;
    }

    @Override
    public void writeResponse(ChangeStream stream, Type generic, ServerRequestContext exchange) {
        stream.listener().open();
    }

    @Override
    public void writeTo(
            ChangeStream stream,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        throw new UnsupportedOperationException("A stream is written to its connection");
    }
}
