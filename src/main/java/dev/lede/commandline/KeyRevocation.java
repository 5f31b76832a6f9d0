package dev.lede.commandline;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes a key. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description = "Revoke a key; it opens nothing from then on.")
final class KeyRevocation implements Callable<Integer> {

    private final Terminal terminal;
    private final OwnServer own;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Parameters(paramLabel = "ID", description = "The key's id, as keys list shows it.")
    private @Nullable UUID id;

    KeyRevocation(Terminal terminal, OwnServer own) {
        this.terminal = terminal;
        this.own = own;
    }

    @Override
    public Integer call() {
        return server.with(terminal, own, api -> {
            api.delete("/editorial/v1/keys/" + id);
            terminal.err().println("Revoked " + id);
            return 0;
        });
    }
}
