package dev.lede.delivery.changes;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A listener on a socket of its own, so that it can be cut off at any moment. */
final class StreamReader implements AutoCloseable {

    private static final int PATIENCE = 10_000;

    private final Socket socket;
    private final BufferedReader lines;
    private final List<String> head = new ArrayList<>();

    StreamReader(String parameters, String... headers) {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(PATIENCE);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream()
                    .write(("GET /v1/changes/stream" + parameters + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = line();
            while (!line.isEmpty()) {
                head.add(line);
                line = line();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> head() {
        return head;
    }

    /** The next line; of the chunks' lengths between them nothing matters to a test that looks for beginnings. */
    String line() {
        try {
            String line = lines.readLine();
            // the connection may stay open behind the last chunk, whose length is 0
            if (line == null || line.equals("0")) {
                throw new IllegalStateException("The stream has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the next line that begins so. */
    String next(String beginning) {
        String line = line();
        while (!line.startsWith(beginning)) {
            line = line();
        }
        return line.substring(beginning.length());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
