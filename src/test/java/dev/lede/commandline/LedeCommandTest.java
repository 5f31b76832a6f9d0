package dev.lede.commandline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class LedeCommandTest {

    @Inject
    TestNewsroom newsroom;

    @TestHTTPResource
    URI server = URI.create("");

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String in = "";
    private int stopped;

    @BeforeEach
    void clear() {
        newsroom.clear();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(server.getPort()));
        environment.put("LEDE_ADMIN_KEY", TestKeys.ADMIN);
    }

    @Test
    void fileIsImportedIntoTheServerThatRunsAndExportedFromIt() throws IOException {
        Path file = Files.writeString(folder.resolve("two.ndjson"), """
                {"externalId": "1", "headline": "One", "publish": true}
                {"externalId": "2", "headline": "Two"}
                """);
        assertThat(run("import", file.toString())).isZero();
        assertThat(out()).isEqualTo("2 lines: 2 created, 0 updated, 0 unchanged, 0 rejected\n");
        given().get("/v1/articles/one").then().statusCode(200);

        Path exported = folder.resolve("out.ndjson");
        assertThat(run("export", exported.toString())).isZero();
        assertThat(Files.readAllLines(exported)).hasSize(2);
        assertThat(run("export")).isZero();
        assertThat(out()).isEqualTo(Files.readString(exported));
        Path packed = folder.resolve("out.ndjson.gz");
        assertThat(run("export", "--published", packed.toString())).isZero();
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(1);
        }
        assertThat(run("import", packed.toString())).isZero();
        assertThat(out()).isEqualTo("1 lines: 0 created, 0 updated, 1 unchanged, 0 rejected\n");
        in = Files.readString(exported);
        assertThat(run("import", "-")).isZero();
        assertThat(out()).startsWith("2 lines: 0 created, 0 updated, 2 unchanged");
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void rejectedLinesAreToldOfAndEndWithOne() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.ndjson"), "{\"headline\": \"One\"}\n{\"headline\": \"\"}\n");
        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(out()).isEqualTo("2 lines: 1 created, 0 updated, 0 unchanged, 1 rejected\n");
        assertThat(err()).contains("line 2: /headline: There must be text here.\n");
    }

    @Test
    void failureIsOneLineAndOne() {
        assertThat(run("import", "there-is-none")).isEqualTo(1);
        assertThat(err()).isEqualTo("lede: There is no file there-is-none.\n");
        environment.put("LEDE_ADMIN_KEY", "lede_admin_wrong");
        assertThat(run("export")).isEqualTo(1);
        assertThat(err()).startsWith("lede: Unauthenticated").hasLineCount(1);
        environment.remove("LEDE_ADMIN_KEY");
        environment.put("LEDE_HOME", folder.toString());
        assertThat(run("export")).isEqualTo(1);
        assertThat(err()).startsWith("lede: There is no key").hasLineCount(1);
        assertThat(run("export", "--server", "nowhere", "--key", "x")).isEqualTo(1);
        assertThat(err()).startsWith("lede: --server must be a URL").hasLineCount(1);
    }

    @Test
    void keyIsFoundInTheHome() throws IOException {
        environment.remove("LEDE_ADMIN_KEY");
        environment.put("LEDE_HOME", folder.toString());
        Files.writeString(folder.resolve("admin.key"), TestKeys.ADMIN + "\n");
        assertThat(run("export")).isZero();
    }

    @Test
    void keyIsMadeListedAndRevoked() {
        String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        assertThat(run("keys", "create", "--name", "Print desk", "--role", "writer", "--expires", nextYear))
                .isZero();
        String key = out().strip();
        assertThat(key).startsWith("lede_writer_").hasLineCount(1);
        assertThat(err())
                .startsWith("Made the key lede_writer_")
                .hasLineCount(1)
                .doesNotContain(key);
        given().header("Authorization", "Bearer " + key)
                .get("/editorial/v1/topics")
                .then()
                .statusCode(200);
        assertThat(run("keys", "list")).isZero();
        String line = out().lines()
                .filter(one -> one.endsWith("\tPrint desk"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .contains("\twriter\t", "\t" + nextYear + "T00:00:00Z\t")
                .doesNotContain(key);
        assertThat(run("keys", "revoke", line.substring(0, line.indexOf('\t')))).isZero();
        given().header("Authorization", "Bearer " + key)
                .get("/editorial/v1/topics")
                .then()
                .statusCode(401);
        assertThat(run("keys", "create", "--name", "x", "--role", "boss")).isEqualTo(1);
        assertThat(err()).contains("/role").hasLineCount(1);
    }

    @Test
    void partnersKeyIsMadeWithWhatItOpensAndItsLimit() {
        newsroom.topics("energy", "mining");
        String name = "Partner " + UUID.randomUUID();
        String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        String[] arguments = {
            "keys",
            "create",
            "--name",
            name,
            "--role",
            "reader",
            "--stories",
            "partners",
            "--topics",
            "energy,mining",
            "--limit",
            "50/PT1M",
            "--expires",
            nextYear
        };
        assertThat(run(arguments)).isZero();
        String key = out().strip();
        assertThat(key).startsWith("lede_reader_").hasLineCount(1);
        String made = "items.find { it.name == '" + name + "' }.";
        given().header("Authorization", "Bearer " + TestKeys.ADMIN)
                .get("/editorial/v1/keys")
                .then()
                .statusCode(200)
                .body(made + "entitlements.stories", equalTo("partners"))
                .body(made + "entitlements.topics", equalTo(List.of("energy", "mining")))
                .body(made + "limit.requests", equalTo(50))
                .body(made + "limit.per", equalTo("PT1M"))
                .body(made + "expiresAt", equalTo(nextYear + "T00:00:00Z"));
        given().header("Authorization", "Bearer " + key)
                .get("/v1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"default\";q=50;w=60");
    }

    @Test
    void whatAKeyCannotOpenOrHaveIsSaidInOneLine() {
        refused("/entitlements/stories", "--stories", "all");
        refused("/entitlements/topics/0", "--stories", "partners", "--topics", "no-such");
        refused("/entitlements/topics", "--topics", "no-such");
        refused("/limit/requests", "--limit", "0/PT1M");
        refused("/limit/per", "--limit", "5/P2D");
        refused("--limit takes requests and a time", "--limit", "50");
        refused("/expiresAt", "--expires", "2001-01-01");
    }

    private void refused(String because, String... options) {
        List<String> arguments = new ArrayList<>(List.of("keys", "create", "--name", "x", "--role", "reader"));
        arguments.addAll(List.of(options));
        assertThat(run(arguments.toArray(String[]::new))).as(because).isEqualTo(1);
        assertThat(err()).startsWith("lede: ").contains(because).hasLineCount(1);
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongUsageIsOneLineAndTwo() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(err()).startsWith("lede: Missing required parameter").hasLineCount(1);
        assertThat(run("exprot")).isEqualTo(2);
        assertThat(run("keys")).isEqualTo(2);
        assertThat(run("keys", "create", "--name", "x")).isEqualTo(2);
    }

    @Test
    void helpAndVersionAreGiven() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("import", "export", "keys");
        assertThat(run("import", "--help")).isZero();
        assertThat(out()).contains("--server=URL");
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("Lede ");
    }

    @Test
    void whereNoServerRunsOneIsStartedForTheCommandAndStopped() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(free.getLocalPort()));
        }
        assertThat(run("export")).isZero();
        assertThat(stopped).isEqualTo(1);
        environment.put("LEDE_ADMIN_KEY", "lede_admin_wrong");
        assertThat(run("export")).isEqualTo(1);
        assertThat(stopped).isEqualTo(2);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        OwnServer own = new OwnServer() {
            @Override
            public URI start() {
                return server;
            }

            @Override
            public void stop() {
                stopped++;
            }
        };
        return LedeCommand.run(
                new Terminal(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        environment),
                own,
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
