package dev.lede.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that runs the embedded server of a home, until it is told to end or is killed. */
final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final String jdbcUrl;

    private RunningProgram(Process process, String jdbcUrl) {
        this.process = process;
        this.jdbcUrl = jdbcUrl;
    }

    /** What the other process runs: it tells the URL, and ends with its standard input. */
    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println(server.jdbcUrl());
            while (System.in.read() >= 0) {
                // nobody writes
            }
        }
    }

    static RunningProgram on(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return new RunningProgram(process, line);
            }
        }
        throw new IOException("The other program ended without having started a server");
    }

    long pid() {
        return process.pid();
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
