package dev.lede.editorial.transfer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.zip.GZIPOutputStream;

/** Sends an export as it is read, a little at a time; who receives slowly slows the reading down. */
@Provider
@Singleton
@Produces(ExportWriter.NDJSON)
public class ExportWriter implements MessageBodyWriter<Export> {

    static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER = 64 * 1024;

    private final ExportRows rows;

    ExportWriter(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(export.packed() ? new GZIPOutputStream(body, BUFFER) : body, BUFFER)) {
            rows.visit(export.published(), new ExportLines(out));
        }
    }
}
