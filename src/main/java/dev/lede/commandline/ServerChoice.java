package dev.lede.commandline;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On which server a command acts, and with which key. */
final class ServerChoice {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "The server to act on. Without it: the one at http://localhost:$QUARKUS_HTTP_PORT (8080), or, where"
                            + " none runs, one that is started on the configured database for as long as the command takes.")
    private @Nullable String server;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A key with role admin. Without it: $LEDE_ADMIN_KEY, or what is in $LEDE_HOME/admin.key.")
    private @Nullable String key;

    /** Does something on the server, which is stopped afterwards if it was started for that. */
    int with(Terminal terminal, OwnServer own, ToIntFunction<Api> command) {
        if (server != null) {
            return command.applyAsInt(new Api(address(server), key(terminal)));
        }
        URI running = URI.create("http://localhost:" + terminal.variable("QUARKUS_HTTP_PORT", "8080"));
        if (isLede(running)) {
            return command.applyAsInt(new Api(running, key(terminal)));
        }
        try {
            URI started = own.start();
            return command.applyAsInt(new Api(started, key(terminal)));
        } finally {
            own.stop();
        }
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new CommandFailure("--server must be a URL such as http://localhost:8080, not " + text + ".");
    }

    private String key(Terminal terminal) {
        String given = key == null ? terminal.variable("LEDE_ADMIN_KEY", "") : key.strip();
        if (!given.isEmpty()) {
            return given;
        }
        Path file = Path.of(terminal.variable("LEDE_HOME", ".lede"), "admin.key");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailure(
                    "There is no key: give one with --key or LEDE_ADMIN_KEY, or say with LEDE_HOME where admin.key is; it is"
                            + " not at " + file.toAbsolutePath() + ".");
        }
    }

    private static boolean isLede(URI address) {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/v1"))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains("\"edition\"")) {
                return true;
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return false;
        } catch (IOException e) {
            // something is there that does not speak HTTP
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommandFailure("What answers at " + address + " is no Lede. Say with --server which one is meant.");
    }
}
