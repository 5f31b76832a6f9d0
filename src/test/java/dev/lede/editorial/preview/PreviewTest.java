package dev.lede.editorial.preview;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.draft;
import static dev.lede.editorial.Desk.headline;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.patch;
import static dev.lede.editorial.Desk.published;
import static dev.lede.editorial.Desk.put;
import static dev.lede.editorial.Desk.reader;
import static dev.lede.editorial.Desk.slug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PreviewTest {

    @Inject
    TestNewsroom newsroom;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void draftIsReadInThePublicShapeByWhoeverHoldsTheTokenAndNeverKept() {
        String headline = headline("Previewed");
        String id = draft(headline);
        Response given = give(id, "{'expiresIn': 'PT1H'}");
        given.then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("follow", equalTo(false))
                .body("id", notNullValue());
        Instant ends = Instant.parse(given.path("expiresAt"));
        assertThat(Duration.between(newsroom.now(), ends)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        Response shown = reader(given.path("url"));
        shown.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .body("id", equalTo(id))
                .body("headline", equalTo(headline))
                .body("url", equalTo("/v1/articles/" + slug(headline)))
                .body("sections[0].anchor", equalTo("intro"))
                .body("sections[0].blocks[0].text", equalTo("Text of " + headline + "."))
                .body("revision", equalTo(1));
        assertThat(reader("/v1/articles/" + slug(headline)).statusCode()).isEqualTo(404);
    }

    @Test
    void publicRevisionLooksTheSameInAPreview() throws Exception {
        newsroom.topics("energy");
        String id = Desk.post(
                        "{'headline': 'Whole', 'genre': 'news', 'topics': ['energy'], 'rights': {'syndication': 'open'},"
                                + " 'summaries': [{'kind': 'points', 'points': ['x']}, {'kind': 'abstract', 'text': 'y'}],"
                                + " 'contributors': [{'name': 'A. Writer'}], 'source': {'name': 'S'}, 'image': {'url': '/i.jpg'},"
                                + " 'sections': [{'heading': 'H', 'blocks': ['a', {'type': 'list', 'items': ['b']}]}]}")
                .statusCode(201)
                .extract()
                .path("id");
        act(id, "publish", "{}").statusCode(200);
        act(id, "publish", "{'correction': 'Something.'}").statusCode(200);
        ObjectNode open =
                (ObjectNode) json.readTree(reader("/v1/articles/" + id).asString());
        ObjectNode shown =
                (ObjectNode) json.readTree(reader(give(id, "{}").path("url")).asString());
        assertThat(shown.remove("updatedAt")).isNotEqualTo(open.remove("updatedAt"));
        assertThat(shown).isEqualTo(open);
    }

    @Test
    void tokenIsNotWrittenToTheLog() throws InterruptedException {
        String url = give(draft(headline("Logged")), "{}").path("url");
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new PatternFormatter("%s").format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("dev.lede.access").addHandler(listener);
        try {
            assertThat(reader(url).statusCode()).isEqualTo(200);
            assertThat(reader(url + "A").statusCode()).isEqualTo(404);
            for (int status : List.of(200, 404)) {
                String line;
                do {
                    line = lines.poll(10, TimeUnit.SECONDS);
                    // lines come a little later than answers, and so do those of the requests before
                } while (line != null && line.contains("path=/editorial/"));
                assertThat(line).contains("path=/v1/previews/{token} status=" + status);
            }
        } finally {
            Logger.getLogger("dev.lede.access").removeHandler(listener);
        }
    }

    @Test
    void laterStateIsShownOnlyWhereAskedFor() {
        String id = draft(headline("Bound"));
        String bound = give(id, "{}").path("url");
        String following = give(id, "{'follow': true}").path("url");
        put(id, 1, "{'headline': 'Newer'}").then().statusCode(200);
        assertThat(reader(bound).<Integer>path("revision")).isEqualTo(1);
        assertThat(reader(following).<String>path("headline")).isEqualTo("Newer");
        String second = give(id, "{'revision': 2}").path("url");
        put(id, 2, "{'headline': 'Newest'}").then().statusCode(200);
        assertThat(reader(second).<String>path("headline")).isEqualTo("Newer");
        assertThat(reader(following).<String>path("headline")).isEqualTo("Newest");
    }

    @Test
    void tokenThatIsOverTakenBackOrMadeUpGetsTheSameAnswer() {
        String id = draft(headline("Revoked"));
        String other = draft(headline("Other"));
        Response revoked = give(id, "{}");
        Response brief = give(id, "{'expiresIn': 'PT1S'}");
        String good = give(id, "{}").path("url");
        String ofOther = give(other, "{}").path("url");
        String previews = "/editorial/v1/articles/" + id + "/previews/";
        key().delete("/editorial/v1/articles/" + other + "/previews/" + revoked.<String>path("id"))
                .then()
                .statusCode(404);
        assertThat(reader(revoked.path("url")).statusCode()).isEqualTo(200);
        key().delete(previews + revoked.<String>path("id")).then().statusCode(204);
        key().delete(previews + revoked.<String>path("id")).then().statusCode(404);
        while (newsroom.now().isBefore(Instant.parse(brief.path("expiresAt")))) {
            LockSupport.parkNanos(10_000_000);
        }
        String never = notFound("/v1/previews/x");
        byte[] token = bytes(good);
        byte[] forged = token.clone();
        forged[47] ^= 1;
        byte[] swapped = token.clone();
        System.arraycopy(bytes(ofOther), 0, swapped, 0, 16);
        assertThat(notFound(revoked.path("url"))).isEqualTo(never);
        assertThat(notFound(brief.path("url"))).isEqualTo(never);
        assertThat(notFound(address(forged))).isEqualTo(never);
        assertThat(notFound(address(swapped))).isEqualTo(never);
        assertThat(notFound(good + "=")).isEqualTo(never);
        assertThat(notFound("/v1/previews/" + id)).isEqualTo(never);
        assertThat(reader(good).<String>path("id")).isEqualTo(id);
        key().get("/editorial/v1/articles/" + id + "/previews")
                .then()
                .statusCode(200)
                .body("items.id", contains(uuid(token).toString()))
                .body("items[0].url", nullValue());
        newsroom.sql()
                .change(
                        "update newsroom.preview set article_id = ?, revision_id = null where id = ?",
                        UUID.fromString(other),
                        uuid(token));
        assertThat(notFound(good))
                .as("the signature is over what the token stands for")
                .isEqualTo(never);
    }

    @Test
    void previewOfADraftThatIsGoneOrHiddenIsOver() {
        String draft = draft(headline("Deleted"));
        String gone = give(draft, "{}").path("url");
        key().delete("/editorial/v1/articles/" + draft).then().statusCode(204);
        assertThat(reader(gone).statusCode()).isEqualTo(404);
        String id = published(headline("Hidden"));
        String url = give(id, "{'follow': true}").path("url");
        act(id, "withdraw", "{'reason': 'Wrong.'}").statusCode(200);
        assertThat(reader(url).statusCode()).isEqualTo(200);
        act(id, "withdraw", "{'reason': 'Wrong.', 'legal': true}").statusCode(200);
        assertThat(reader(url).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithARequestIsSaid() {
        String id = draft(headline("Asked"));
        for (String duration : new String[] {"PT0S", "-PT1H", "P31D", "1h", "", "P1M"}) {
            give(id, "{'expiresIn': '" + duration + "'}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/expiresIn"));
        }
        give(id, "{'expiresIn': 3600}").then().statusCode(400).body("errors.pointer", contains("/expiresIn"));
        give(id, "{'revision': 2}").then().statusCode(422).body("errors.pointer", contains("/revision"));
        give(id, "{'revision': 1, 'follow': true}").then().statusCode(422);
        give(UUID.randomUUID().toString(), "{}").then().statusCode(404);
        key().contentType("application/json")
                .post("/editorial/v1/articles/" + id + "/previews")
                .then()
                .statusCode(201);
        patch(id, 1, "{'headline': 'x'}").statusCode(200);
    }

    @Test
    void readersCannotComeByDraftsOrTheKey() {
        draft(headline("Secret"));
        for (String query : new String[] {
            "select * from newsroom.preview",
            "select * from newsroom.preview_key",
            "select newsroom.preview_signature(gen_random_uuid(), gen_random_uuid(), null, now())"
        }) {
            assertThatThrownBy(() -> newsroom.reader().list(query, row -> row.getString(1)))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(newsroom.reader()
                        .list("select * from published.preview(gen_random_uuid(), '\\x00')", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void signatureIsTheHmacOfRfc2104() throws Exception {
        String inner = newsroom.sql()
                .one("select encode(inner_key, 'hex') as k from newsroom.preview_key", row -> row.getString(1));
        byte[] secret = HexFormat.of().parseHex(inner);
        for (int i = 0; i < secret.length; i++) {
            secret[i] ^= 0x36;
        }
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
        ByteBuffer message = ByteBuffer.allocate(56);
        UUID id = new UUID(1, 2);
        UUID article = new UUID(3, 4);
        UUID revision = new UUID(5, 6);
        for (UUID one : new UUID[] {id, article, revision}) {
            message.putLong(one.getMostSignificantBits()).putLong(one.getLeastSignificantBits());
        }
        // microseconds since 2000, as the database sends a time
        message.putLong(1_000_000);
        String made = newsroom.sql()
                .one(
                        "select encode(newsroom.preview_signature(?, ?, ?, '2000-01-01T00:00:01Z'), 'hex') as s",
                        row -> row.getString("s"),
                        id,
                        article,
                        revision);
        assertThat(made).isEqualTo(HexFormat.of().formatHex(hmac.doFinal(message.array())));
    }

    private static Response give(String id, String body) {
        return Desk.json(body).post("/editorial/v1/articles/" + id + "/previews");
    }

    /** The answer without the address that was asked for. */
    private static String notFound(String path) {
        Response answer = reader(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static byte[] bytes(String url) {
        return Base64.getUrlDecoder().decode(url.substring("/v1/previews/".length()));
    }

    private static UUID uuid(byte[] token) {
        ByteBuffer id = ByteBuffer.wrap(token);
        return new UUID(id.getLong(), id.getLong());
    }

    private static String address(byte[] token) {
        return "/v1/previews/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
