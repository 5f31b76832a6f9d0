import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Sends requests as fast as they are answered over kept-alive connections, where there is no wrk. Prints what paths.lua prints.
 *
 * <pre>{@code
 * java src/bench/Load.java http://localhost:8080 paths.txt 32 5 ['If-None-Match: "…"']
 * }</pre>
 *
 * <p>Each connection starts at another place of the file, and goes round.
 */
public final class Load {

    private final URI base;
    private final List<byte[]> requests;
    private final long end;

    private Load(URI base, List<byte[]> requests, long end) {
        this.base = base;
        this.requests = requests;
        this.end = end;
    }

    public static void main(String... arguments) throws Exception {
        URI base = URI.create(arguments[0]);
        String header = arguments.length > 4 && !arguments[4].isEmpty() ? arguments[4] + "\r\n" : "";
        List<byte[]> requests = new ArrayList<>();
        for (String path : Files.readAllLines(Path.of(arguments[1]))) {
            requests.add(("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + header + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        long start = System.nanoTime();
        Load load = new Load(base, requests, start + Long.parseLong(arguments[3]) * 1_000_000_000L);
        List<Connection> connections = new ArrayList<>();
        int count = Integer.parseInt(arguments[2]);
        for (int i = 0; i < count; i++) {
            Connection connection = load.new Connection(i * requests.size() / count);
            connections.add(connection);
            connection.start();
        }
        for (Connection connection : connections) {
            connection.join();
        }
        report(connections, (System.nanoTime() - start) / 1e9);
    }

    private static void report(List<Connection> connections, double seconds) {
        long[] all = new long[connections.stream().mapToInt(connection -> connection.answered).sum()];
        long bytes = 0;
        long errors = 0;
        int filled = 0;
        for (Connection connection : connections) {
            System.arraycopy(connection.nanos, 0, all, filled, connection.answered);
            filled += connection.answered;
            bytes += connection.bytes;
            errors += connection.errors;
        }
        Arrays.sort(all);
        System.out.printf(
                Locale.ROOT,
                "load %d %.1f %d %d %d %d%n",
                all.length,
                all.length / seconds,
                at(all, 0.5) / 1_000,
                at(all, 0.99) / 1_000,
                all.length == 0 ? 0 : bytes / all.length,
                errors);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    private final class Connection extends Thread {
        private final int from;
        private long[] nanos = new long[1 << 12];
        private int answered;
        private long bytes;
        private long errors;

        private Connection(int from) {
            this.from = from;
        }

        @Override
        public void run() {
            int next = from;
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                    socket.setTcpNoDelay(true);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        socket.getOutputStream().write(requests.get(next++ % requests.size()));
                        read(in);
                        count(System.nanoTime() - start);
                    }
                } catch (IOException e) {
                    errors++;
                }
            }
        }

        private void count(long took) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, answered * 2);
            }
            nanos[answered++] = took;
        }

        private void read(InputStream in) throws IOException {
            String line = line(in);
            int status = Integer.parseInt(line.substring(9, 12));
            long length = 0;
            boolean chunked = false;
            while (!(line = line(in)).isEmpty()) {
                String field = line.toLowerCase(Locale.ROOT);
                if (field.startsWith("content-length:")) {
                    length = Long.parseLong(line.substring(15).strip());
                }
                chunked |= field.startsWith("transfer-encoding:") && field.endsWith("chunked");
            }
            if (status >= 400) {
                errors++;
            }
            if (status != 304 && chunked) {
                while ((length = Long.parseLong(line(in), 16)) > 0) {
                    skip(in, length + 2);
                }
                line(in);
            } else if (status != 304) {
                skip(in, length);
            }
        }

        private void skip(InputStream in, long count) throws IOException {
            in.skipNBytes(count);
            bytes += count;
        }

        private String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                bytes++;
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            bytes++;
            return line.toString();
        }
    }
}
