package dev.lede.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all content into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description = "Give all content out, one JSON object in each line, as an import takes it.")
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final OwnServer own;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Option(names = "--published", description = "Only what readers see now: no drafts, nothing to come.")
    private boolean published;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file, packed with gzip if its name ends in .gz. Without it, or with -, standard output.")
    private @Nullable Path file;

    ExportCommand(Terminal terminal, OwnServer own) {
        this.terminal = terminal;
        this.own = own;
    }

    @Override
    public Integer call() {
        Path target = file;
        return server.with(terminal, own, api -> {
            if (target == null || target.toString().equals("-")) {
                copy(api, terminal.out(), false, "standard output");
                terminal.out().flush();
            } else {
                write(api, target);
            }
            return 0;
        });
    }

    /** Under another name until it is whole: half an export must not take the place of an earlier one. */
    private void write(Api api, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                long bytes = copy(api, out, target.toString().endsWith(".gz"), target.toString());
                terminal.err().println("Wrote " + Progress.size(bytes) + " to " + target);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailure(target + " cannot be written (" + e.getMessage() + ").");
        }
    }

    private long copy(Api api, OutputStream out, boolean packed, String name) {
        Progress progress = new Progress(terminal);
        long[] read = {0};
        try (InputStream content =
                new CountedStream(api.download("/editorial/v1/exports?published=" + published, packed), count -> {
                    read[0] = count;
                    progress.show("exporting", count, 0, Progress.size(count));
                })) {
            content.transferTo(out);
            return read[0];
        } catch (IOException e) {
            throw new CommandFailure("The export to " + name + " broke off (" + e.getMessage() + ").");
        } finally {
            progress.end();
        }
    }
}
