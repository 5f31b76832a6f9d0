package dev.lede.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends a file in and watches what becomes of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description =
                "Take content in: a file with one JSON object in each line, packed with gzip if its name ends in .gz.")
final class ImportCommand implements Callable<Integer> {

    private static final long PAUSE = 300;
    private static final int ERRORS_SHOWN = 20;

    private final Terminal terminal;
    private final OwnServer own;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Parameters(paramLabel = "FILE", description = "The file; - is standard input.")
    private @Nullable Path file;

    ImportCommand(Terminal terminal, OwnServer own) {
        this.terminal = terminal;
        this.own = own;
    }

    @Override
    public Integer call() {
        Path source = file == null ? Path.of("-") : file;
        boolean standardInput = source.toString().equals("-");
        if (!standardInput && !Files.isRegularFile(source)) {
            throw new CommandFailure("There is no file " + source + ".");
        }
        return server.with(terminal, own, api -> {
            api.requireAdmin();
            return watch(api, send(api, source, standardInput));
        });
    }

    private String send(Api api, Path source, boolean standardInput) {
        Progress progress = new Progress(terminal);
        try (InputStream content = standardInput ? terminal.in() : Files.newInputStream(source)) {
            long size = standardInput ? 0 : Files.size(source);
            CountedStream counted = new CountedStream(
                    new BufferedInputStream(content),
                    sent -> progress.show("sending", sent, size, Progress.size(sent)));
            return api.upload(
                            "/editorial/v1/imports", counted, source.toString().endsWith(".gz"))
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new CommandFailure(source + " cannot be read (" + e.getMessage() + ").");
        } finally {
            progress.end();
        }
    }

    private int watch(Api api, String id) {
        Progress progress = new Progress(terminal);
        while (true) {
            JsonNode job = api.get("/editorial/v1/imports/" + id);
            String status = job.path("status").asText();
            if (status.equals("done") || status.equals("failed")) {
                progress.end();
                return report(job, status);
            }
            String left =
                    job.has("secondsLeft") ? ", " + job.path("secondsLeft").asLong() + " s left" : "";
            progress.show(
                    "importing",
                    job.path("read").asLong(),
                    job.path("lines").asLong(),
                    "%d lines, %.0f a second%s"
                            .formatted(
                                    job.path("read").asLong(), job.path("rate").asDouble(), left));
            pause();
        }
    }

    private int report(JsonNode job, String status) {
        terminal.out()
                .printf(
                        "%d lines: %d created, %d updated, %d unchanged, %d rejected%n",
                        job.path("read").asLong(),
                        job.path("created").asLong(),
                        job.path("updated").asLong(),
                        job.path("unchanged").asLong(),
                        job.path("rejected").asLong());
        int shown = 0;
        for (JsonNode error : job.path("errors")) {
            if (shown++ == ERRORS_SHOWN) {
                terminal.err()
                        .println("… more of them at /editorial/v1/imports/"
                                + job.path("id").asText());
                break;
            }
            terminal.err()
                    .println("line " + error.path("line").asLong() + ": "
                            + error.path("detail").asText());
        }
        if (status.equals("failed")) {
            throw new CommandFailure("The import failed: " + job.path("failure").asText("no reason was given"));
        }
        return job.path("rejected").asLong() == 0 ? 0 : 1;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted; the import goes on at the server.");
        }
    }
}
