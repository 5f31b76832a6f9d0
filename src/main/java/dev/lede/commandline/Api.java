package dev.lede.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** The calls that commands make, with the key of whoever gave the command. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI server;
    private final String key;

    Api(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** Finds out before anything long begins whether the key may do it. */
    void requireAdmin() {
        HttpResponse<InputStream> answer =
                send(request("/editorial/v1/imports/" + UUID.randomUUID()).GET());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 404) {
                read(answer.statusCode(), body.readAllBytes());
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    JsonNode get(String path) {
        return json(request(path).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return json(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8))));
    }

    JsonNode upload(String path, InputStream body, boolean packed) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-ndjson");
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        return json(request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
    }

    void delete(String path) {
        json(request(path).DELETE());
    }

    /** A body that is read while it comes. */
    InputStream download(String path, boolean packed) {
        HttpRequest.Builder request = request(path);
        if (packed) {
            request.header("Accept-Encoding", "gzip");
        }
        HttpResponse<InputStream> answer = send(request.GET());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                read(answer.statusCode(), body.readAllBytes());
            } catch (IOException e) {
                throw lost(e);
            }
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode json(HttpRequest.Builder request) {
        HttpResponse<InputStream> answer = send(request);
        try (InputStream body = answer.body()) {
            return read(answer.statusCode(), body.readAllBytes());
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.");
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private CommandFailure lost(IOException cause) {
        String why = cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new CommandFailure("The server at " + server + " does not answer, or broke off" + why + ".");
    }

    private static JsonNode read(int status, byte[] body) {
        JsonNode json;
        try {
            json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new CommandFailure("The server answered " + status + " with something that is not JSON.");
        } catch (IOException e) {
            throw new CommandFailure("The server's answer cannot be read.");
        }
        if (status >= 400) {
            throw new CommandFailure(problem(status, json));
        }
        return json;
    }

    private static String problem(int status, JsonNode json) {
        StringBuilder text = new StringBuilder(json.path("title").asText("Status " + status));
        String detail = json.path("detail").asText("");
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        for (JsonNode error : json.path("errors")) {
            String place = error.path("pointer").asText(error.path("parameter").asText(""));
            text.append(' ')
                    .append(place)
                    .append(": ")
                    .append(error.path("detail").asText());
        }
        return switch (status) {
            case 401 -> text + " Give a key with --key or LEDE_ADMIN_KEY.";
            case 403 -> text + " It takes a key with role admin.";
            default -> text.toString();
        };
    }
}
