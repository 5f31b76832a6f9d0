package dev.lede.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.editorial.Desk;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every list is read from an index, in its order, on 100,000 articles of which some have 30 revisions: what the server really
 * did for each request is taken from its own log (auto_explain).
 */
@QuarkusTest
@TestProfile(ListPlansTest.OnManyArticles.class)
class ListPlansTest {
    public static class OnManyArticles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // the index would look at the edition meanwhile, and its statements would be taken for those of a list
            return Map.of(
                    "quarkus.transaction-manager.default-transaction-timeout", "600s",
                    "lede.index.enabled", "false",
                    "lede.edition.every", "1h");
        }
    }

    private static final int LIMIT = 20;
    private static final Set<String> LARGE = Set.of(
            "shelf",
            "shelf_topic",
            "revision",
            "section",
            "summary",
            "revision_topic",
            "slug",
            "publication",
            "change",
            "topic");
    private static final Set<String> DRIVING = Set.of("shelf", "shelf_topic");
    private static final Set<String> HISTORY = Set.of("revision", "section", "summary", "revision_topic");
    private static final String READER = "lede_reader";
    private static final List<String> EXPLAINING = List.of(
            "alter role %s set session_preload_libraries = 'auto_explain'",
            "alter role %s set auto_explain.log_min_duration = 0",
            "alter role %s set auto_explain.log_analyze = on",
            "alter role %s set auto_explain.log_nested_statements = on",
            "alter role %s set auto_explain.log_format = 'json'");

    private static boolean made;

    private final AgroalDataSource newsroom;
    private final AgroalDataSource reader;
    private final Path log = Path.of(ConfigProvider.getConfig().getValue("lede.home", String.class), "postgres", "log");

    ListPlansTest(AgroalDataSource newsroom, @DataSource("reader") AgroalDataSource reader) {
        this.newsroom = newsroom;
        this.reader = reader;
    }

    @BeforeEach
    void manyArticles() throws IOException, SQLException {
        if (made) {
            return;
        }
        try (var script = ListPlansTest.class.getResourceAsStream("/database/hundred-thousand-articles.sql");
                var connection = newsroom.getConnection();
                var statement = connection.createStatement()) {
            assertThat(script).isNotNull();
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            explain(statement, READER);
        }
        reader.flush(AgroalDataSource.FlushMode.GRACEFUL);
        made = true;
    }

    private static void explain(Statement statement, String role) throws SQLException {
        for (String setting : EXPLAINING) {
            statement.execute(setting.formatted(role));
        }
    }

    @Test
    void everyListReadsFromAnIndexAtMostTwiceTheRowsThatItReturns() throws IOException {
        for (String query : List.of(
                "",
                "order=oldest",
                "order=updated",
                "genre=analysis",
                "language=de",
                "genre=news&language=de",
                "topic=topic-20",
                "topic=topic-20&order=oldest",
                "topic=topic-20&order=updated",
                "topic=topic-20&language=de",
                "topic=topic-20&genre=analysis",
                "desk=topic-3",
                "topic=topic-20,topic-3",
                "from=2019-01-01&to=2019-12-31",
                "topic=topic-20&from=2019-01-01&to=2019-12-31",
                "order=updated&updatedSince=2020-01-01",
                "genre=analysis&order=updated",
                "language=de&order=updated")) {
            Reading reading = read("/v1/articles?limit=" + LIMIT + (query.isEmpty() ? "" : "&" + query));
            assertThat(reading.items).as(query).isEqualTo(LIMIT);
            assertThat(reading.scannedWhole).as(query).isEmpty();
            int topics = query.contains(",") ? 2 : 1;
            assertThat(reading.most(DRIVING)).as(query).isLessThanOrEqualTo(topics * (LIMIT + 1L));
            assertThat(reading.most(HISTORY)).as(query).isZero();
        }
    }

    @Test
    void aListWithoutIncludeReadsNoBody() throws IOException {
        assertThat(read("/v1/articles?limit=20&include=sections").said).contains("sections");
        assertThat(read("/v1/articles?limit=20").said).contains("headline").doesNotContain("sections");
    }

    @Test
    void aLatePageCostsWhatTheFirstCosts() throws IOException {
        String next = "/v1/articles?limit=100&fields=headline";
        for (int page = 0; page < 200; page++) {
            next = given().urlEncodingEnabled(false).get(next).path("links.next");
        }
        Reading first = read("/v1/articles?limit=20&fields=headline");
        Reading late = read(next.replace("limit=100", "limit=20"));
        assertThat(late.items).isEqualTo(LIMIT);
        assertThat(late.rows).isEqualTo(first.rows);
    }

    @Test
    void aPageOfTheLogIsReadFromItsIndexWhereverItBegins() throws IOException {
        given().get("/v1/changes?limit=1").then().statusCode(200);
        Map<String, Integer> steps = Map.of(
                "after=0&compactTo=0",
                LIMIT,
                "after=60000",
                LIMIT,
                // what is looked through is read in steps, each entry with the one that may have overtaken it
                "after=0",
                1_000,
                "after=60000&types=published",
                1_000);
        for (var step : steps.entrySet()) {
            Reading reading = read("/v1/changes?fields=headline&limit=" + LIMIT + "&" + step.getKey());
            assertThat(reading.items).as(step.getKey()).isEqualTo(LIMIT);
            assertThat(reading.scannedWhole).as(step.getKey()).isEmpty();
            assertThat(reading.most(Set.of("change"))).as(step.getKey()).isLessThanOrEqualTo(step.getValue());
        }
    }

    @Test
    void anArticleIsOneStatementHoweverManyRevisionsItHas() throws IOException {
        // a connection that is new asks for its settings first
        read("/v1/articles/made-100");
        Reading reading = read("/v1/articles/made-100");
        assertThat(reading.statements).isEqualTo(1);
        assertThat(reading.scannedWhole).isEmpty();
        assertThat(reading.most(DRIVING)).isEqualTo(1);
        assertThat(reading.most(HISTORY)).isZero();
    }

    @Test
    void aListIsOneStatement() throws IOException {
        for (String query : List.of("limit=20", "order=oldest", "genre=analysis&language=de&order=updated")) {
            // a connection that is new asks for its settings first
            read("/v1/articles?" + query);
            assertThat(read("/v1/articles?" + query).statements).as(query).isEqualTo(1);
        }
    }

    @Test
    void publishingLooksAtWhatIsPublishedHoweverMuchThereIs() throws IOException, SQLException {
        String id = Desk.post("{'headline': 'With topics', 'topics': ['topic-20', 'topic-3']}")
                .statusCode(201)
                .extract()
                .path("id");
        try (var connection = newsroom.getConnection();
                var statement = connection.createStatement()) {
            explain(statement, "current_user");
            newsroom.flush(AgroalDataSource.FlushMode.GRACEFUL);
            long before = Files.size(log);
            try {
                Desk.act(id, "publish", "{}").statusCode(200);
            } finally {
                statement.execute("alter role current_user reset all");
            }
            Reading reading = since(before, "publish");
            assertThat(reading.scannedWhole).as(() -> reading.said).isEmpty();
            assertThat(reading.most(LARGE)).as(() -> reading.said).isPositive().isLessThanOrEqualTo(10);
        } finally {
            newsroom.flush(AgroalDataSource.FlushMode.GRACEFUL);
        }
    }

    private Reading read(String url) throws IOException {
        long before = Files.size(log);
        var answer = given().urlEncodingEnabled(false).get(url);
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        Reading reading = since(before, url);
        List<Object> items = answer.path("items");
        reading.items = items == null ? 0 : items.size();
        return reading;
    }

    private Reading since(long before, String url) throws IOException {
        byte[] all = Files.readAllBytes(log);
        var reading = new Reading();
        String said = new String(all, (int) before, (int) (all.length - before), StandardCharsets.UTF_8);
        reading.said = said;
        for (String plan : said.split("plan:\n", -1)) {
            if (plan.stripLeading().startsWith("{")) {
                reading.add(new ObjectMapper()
                        .readTree(plan.substring(0, plan.indexOf("\n\t}") + 3))
                        .get("Plan"));
            }
        }
        assertThat(reading.statements).as(url + " is in the log: " + said).isPositive();
        return reading;
    }

    /** What the server read for one request. */
    private static final class Reading {
        private String said = "";
        private int items;
        private int statements;
        private final Map<String, Long> rows = new java.util.TreeMap<>();
        private final List<String> scannedWhole = new ArrayList<>();

        void add(JsonNode plan) {
            statements++;
            walk(plan);
        }

        private void walk(JsonNode node) {
            String table = node.path("Relation Name").asText();
            if (!table.isEmpty()) {
                if (node.path("Node Type").asText().equals("Seq Scan") && LARGE.contains(table)) {
                    scannedWhole.add(table);
                }
                double read = node.path("Actual Rows").asDouble()
                        + node.path("Rows Removed by Filter").asDouble();
                // of a table that is asked once for each row of another it is the rows of one asking that count
                long sum = Math.round(
                        DRIVING.contains(table) && node.path("Actual Loops").asInt() > 1
                                ? 0
                                : read
                                        * (table.equals("section")
                                                ? 1
                                                : node.path("Actual Loops").asInt()));
                rows.merge(table, sum, Math::max);
            }
            node.path("Plans").forEach(this::walk);
        }

        long most(Set<String> tables) {
            return rows.entrySet().stream()
                    .filter(entry -> tables.contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .max()
                    .orElse(0);
        }
    }
}
