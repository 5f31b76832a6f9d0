package dev.lede.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the keys. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description = "List the keys: id, role, what it begins with, expiry, last use, name; separated by tabs.")
final class KeyListing implements Callable<Integer> {

    private final Terminal terminal;
    private final OwnServer own;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    KeyListing(Terminal terminal, OwnServer own) {
        this.terminal = terminal;
        this.own = own;
    }

    @Override
    public Integer call() {
        return server.with(terminal, own, api -> {
            for (JsonNode key : api.get("/editorial/v1/keys").path("items")) {
                terminal.out()
                        .println(String.join(
                                "\t",
                                key.path("id").asText(),
                                key.path("role").asText(),
                                key.path("prefix").asText(),
                                key.path("expiresAt").asText("-"),
                                key.path("lastUsedAt").asText("-"),
                                key.path("name").asText()));
            }
            return 0;
        });
    }
}
