package dev.lede.http.kept;

import io.netty.util.AsciiString;
import java.util.List;

/**
 * The head of an answer as it goes over the wire, but for the headers that belong to the request or the moment and for the
 * empty line.
 *
 * @param whole of 200
 * @param notModified of 304
 */
record WrittenHead(AsciiString whole, AsciiString notModified) {

    /**
     * Writes it down.
     *
     * @param content the headers that only an answer with a body has
     */
    static WrittenHead of(List<KeptAnswer.Header> content, List<KeptAnswer.Header> others) {
        StringBuilder whole = new StringBuilder("HTTP/1.1 200 OK\r\n");
        StringBuilder notModified = new StringBuilder("HTTP/1.1 304 Not Modified\r\n");
        content.forEach(header -> append(whole, header));
        others.forEach(header -> {
            append(whole, header);
            append(notModified, header);
        });
        return new WrittenHead(new AsciiString(whole), new AsciiString(notModified));
    }

    private static void append(StringBuilder head, KeptAnswer.Header header) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }

    int length() {
        return whole.length() + notModified.length();
    }
}
