package dev.lede;

import dev.lede.commandline.CommandFailure;
import dev.lede.commandline.OwnServer;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The server for a command that found none: on a free port of the loopback interface, and silent. */
final class BackgroundServer implements OwnServer {

    private static final int PAUSE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final IntSupplier program;
    private @Nullable CompletableFuture<Integer> running;

    /** With the program, which runs until Quarkus is told to end. */
    BackgroundServer(IntSupplier program) {
        this.program = program;
    }

    @Override
    public URI start() {
        int port = freePort();
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("quarkus.banner.enabled", "false");
        System.setProperty("quarkus.log.level", "ERROR");
        System.setProperty("quarkus.log.console.stderr", "true");
        URI address = URI.create("http://127.0.0.1:" + port);
        CompletableFuture<Integer> end = new CompletableFuture<>();
        running = end;
        Thread thread = new Thread(() -> end.complete(program.getAsInt()), "server for a command");
        thread.setDaemon(true);
        thread.start();
        while (!isReady(address)) {
            if (end.isDone()) {
                throw new CommandFailure(
                        "No server runs at the usual address, and none could be started. If one runs at"
                                + " another, say so with --server.");
            }
            pause();
        }
        return address;
    }

    @Override
    public void stop() {
        CompletableFuture<Integer> end = running;
        if (end != null && !end.isDone()) {
            Quarkus.asyncExit(0);
            try {
                end.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The server did not end as it should", e);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CommandFailure("There is no free port for a server.");
        }
    }

    private static boolean isReady(URI address) {
        try {
            return HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(PATIENCE)
                            .build()
                            .send(
                                    HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                                            .timeout(PATIENCE)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.");
        }
    }
}
