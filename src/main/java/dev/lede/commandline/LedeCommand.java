package dev.lede.commandline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program as it is called from a shell. Without a command, the server runs. */
@Command(
        name = "lede",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "A headless news content API. Without a command, it runs the server.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is done", "1:it failed, or a part of it did", "2:the command was not understood"})
public final class LedeCommand {

    private LedeCommand() {}

    /**
     * Runs one command.
     *
     * @param own for the commands that find no server
     * @return the exit code: 0 when it is done, 1 when it failed, 2 when it was not understood
     */
    public static int run(Terminal terminal, OwnServer own, String... arguments) {
        CommandLine line = new CommandLine(new LedeCommand());
        line.addSubcommand(new ImportCommand(terminal, own));
        line.addSubcommand(new ExportCommand(terminal, own));
        CommandLine keys = new CommandLine(new KeysCommand());
        keys.addSubcommand(new KeyCreation(terminal, own));
        keys.addSubcommand(new KeyListing(terminal, own));
        keys.addSubcommand(new KeyRevocation(terminal, own));
        line.addSubcommand(keys);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandFailure) {
                terminal.err().println("lede: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            terminal.err().println("lede: Something went wrong that nobody foresaw: " + failure);
            return CommandLine.ExitCode.SOFTWARE;
        });
        line.setParameterExceptionHandler((failure, given) -> {
            terminal.err()
                    .println("lede: " + failure.getMessage() + " ("
                            + failure.getCommandLine().getCommandSpec().qualifiedName()
                            + " --help says how it is used)");
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Lede "
                        + Optional.ofNullable(LedeCommand.class.getPackage().getImplementationVersion())
                                .orElse("of an unknown version")
            };
        }
    }
}
