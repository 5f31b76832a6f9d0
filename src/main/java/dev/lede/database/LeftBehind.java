package dev.lede.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * What a program that was killed left behind: a server that still runs, or its {@code postmaster.pid}. Called with the
 * home's lock held, so that whatever is found has no owner any more.
 *
 * <p>A process is taken for ours only if its executable lies in our own folder. A number in a file proves nothing: the
 * system gives it to another process sooner or later, and at once in a new container.
 */
final class LeftBehind {

    private static final Logger log = Logger.getLogger(LeftBehind.class);

    private final Path postgres;
    private final ServerProgram programs;

    /** @param postgres the folder that holds the programs and the data, as a real path */
    LeftBehind(Path postgres, ServerProgram programs) {
        this.postgres = postgres;
        this.programs = programs;
    }

    /** Stops the server that runs on the data, if there is one, so that a new one can be started. */
    void clear(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        long pid = pid(pidFile);
        if (ProcessHandle.of(pid).filter(this::isOurs).isPresent()) {
            log.infof("Stopping the PostgreSQL server (process %d) that an earlier run left behind", pid);
            programs.run(
                    "pg_ctl",
                    Duration.ofSeconds(130),
                    List.of("stop", "-w", "-t", "120", "-m", "fast", "-D", data.toString()));
        }
        endSurvivors();
        // A living stranger, or a dead server that nobody has buried, has the number: the new server would take it for
        // a
        // server and refuse to start. A number that nobody has is left to PostgreSQL, which also looks whether the
        // shared
        // memory named beside it is still in use.
        if (Files.exists(pidFile) && ProcessHandle.of(pid).isPresent()) {
            Files.delete(pidFile);
        }
    }

    /** Sessions of a killed server go on until they next wait; killing them is what a crash recovery is made for. */
    private void endSurvivors() {
        List<ProcessHandle> survivors =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        for (ProcessHandle survivor : survivors) {
            if (!endsWithin5Seconds(survivor)) {
                log.warnf("Ending process %d of a PostgreSQL server that is gone", survivor.pid());
                survivor.destroyForcibly();
                endsWithin5Seconds(survivor);
            }
        }
    }

    private static boolean endsWithin5Seconds(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(postgres))
                .orElse(false);
    }

    /** The process id in the first line; 0, which no process has, if there is none. */
    private static long pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return 0;
        }
        String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : 0;
    }
}
