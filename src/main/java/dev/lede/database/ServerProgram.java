package dev.lede.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl} to their end.
 *
 * <p>They refuse to run as root, since whoever takes over the server would then own the machine. Where Lede is root, as
 * in many containers, they run in a user namespace in which they are nobody ({@code unshare -U}): files and signals go
 * on as before, for the kernel still knows them for root's, but the privileges are gone.
 */
final class ServerProgram {

    private final PostgresBinaries binaries;
    private final Path scratch;
    private final List<String> prefix;

    /** @param scratch where the output of a run is kept while it runs */
    ServerProgram(PostgresBinaries binaries, Path scratch) throws IOException {
        this.binaries = binaries;
        this.scratch = scratch;
        this.prefix = isRoot() ? List.of("unshare", "-U", "--") : List.of();
        if (!prefix.isEmpty()) {
            requireNamespaces();
        }
    }

    /**
     * Runs a program of the installation.
     *
     * @throws DatabaseException if it fails, with what it printed
     */
    void run(String program, Duration limit, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        String output = exec(command, limit);
        if (!output.isEmpty()) {
            throw new DatabaseException(program + " of the embedded PostgreSQL failed: " + output);
        }
    }

    private void requireNamespaces() {
        try {
            if (exec(List.of("unshare", "-U", "--", "true"), Duration.ofSeconds(10))
                    .isEmpty()) {
                return;
            }
        } catch (IOException noSuchProgram) {
            // said below, as for a system that has the program and forbids what it does
        }
        throw new DatabaseException(
                "PostgreSQL does not run as root, and this system does not let root start it as nobody (unshare -U)."
                        + " Run Lede as an ordinary user, or name a server of your own with QUARKUS_DATASOURCE_JDBC_URL.");
    }

    /** What a failed command printed; empty if it went well. */
    private String exec(List<String> command, Duration limit) throws IOException {
        // A file and not a pipe: on Windows the server inherits the pipe of pg_ctl, and reading it would never end.
        Path output = Files.createTempFile(scratch, "output", null);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "it took longer than " + limit.toSeconds() + " s";
            }
            if (process.exitValue() == 0) {
                return "";
            }
            String printed = Files.readString(output).strip();
            return printed.isEmpty() ? "exit code " + process.exitValue() : printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }
}
