package dev.lede.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends bytes that no HTTP client would send, and reads the answer until the server closes the connection. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** The answer to a request line and more headers, with Host and {@code Connection: close} added. */
    public static String send(String requestLine, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return exchange(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
    }

    /** The answer to exactly these characters, each an octet. */
    public static String exchange(String octets) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readAll(InputStream input) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        input.transferTo(answer);
        return answer.toString(StandardCharsets.UTF_8);
    }
}
