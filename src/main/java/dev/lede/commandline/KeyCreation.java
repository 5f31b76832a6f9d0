package dev.lede.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key and shows it, the only time that it can be seen. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description = "Make a key. It alone goes to standard output, and can never be seen again.")
final class KeyCreation implements Callable<Integer> {

    private final Terminal terminal;
    private final OwnServer own;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who or what it is for.")
    private @Nullable String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "reader, writer, editor or admin.")
    private @Nullable String role;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "From when on it is worth nothing: a date, or a time such as 2027-06-30T00:00:00Z.")
    private @Nullable String expires;

    @Option(
            names = "--stories",
            paramLabel = "STORIES",
            description = "Which stories it opens in full: open, partners or own.")
    private @Nullable String stories;

    @Option(
            names = "--topics",
            paramLabel = "SLUGS",
            split = ",",
            description = "Of partners' stories only those about one of these topics; comma separated.")
    private List<String> topics = List.of();

    @Option(
            names = "--limit",
            paramLabel = "LIMIT",
            description = "How much may be asked for, such as 6000/PT1M: requests of cost 1, and in which time.")
    private @Nullable String limit;

    KeyCreation(Terminal terminal, OwnServer own) {
        this.terminal = terminal;
        this.own = own;
    }

    @Override
    public Integer call() {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("name", name);
        draft.put("role", role);
        if (expires != null) {
            draft.put("expiresAt", expires.matches("\\d{4}-\\d\\d-\\d\\d") ? expires + "T00:00:00Z" : expires);
        }
        if (stories != null || !topics.isEmpty()) {
            ObjectNode entitlements = draft.putObject("entitlements");
            if (stories != null) {
                entitlements.put("stories", stories);
            }
            if (!topics.isEmpty()) {
                topics.forEach(entitlements.putArray("topics")::add);
            }
        }
        if (limit != null) {
            addLimit(draft, limit);
        }
        return server.with(terminal, own, api -> {
            JsonNode made = api.post("/editorial/v1/keys", draft);
            terminal.err()
                    .println("Made the key " + made.path("prefix").asText() + "… of role "
                            + made.path("role").asText() + " (id "
                            + made.path("id").asText()
                            + "). Keep it: it is not shown again.");
            terminal.out().println(made.path("key").asText());
            return 0;
        });
    }

    private static void addLimit(ObjectNode draft, String limit) {
        String[] parts = limit.split("/", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,9}")) {
            throw new CommandFailure("--limit takes requests and a time, such as 6000/PT1M");
        }
        draft.putObject("limit").put("requests", Integer.parseInt(parts[0])).put("per", parts[1]);
    }
}
