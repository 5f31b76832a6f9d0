package dev.lede.editorial.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lede.Newsroom;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotentCallsTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.sql().change("delete from newsroom.key");
        newsroom.sql().change("delete from newsroom.idempotent_answer");
    }

    @Test
    void sameKeyForAnotherBodyOrAddressIsRefused() {
        key("a", "{\"name\": \"One\", \"role\": \"reader\"}").then().statusCode(201);
        key("a", "{\"name\": \"Two\", \"role\": \"reader\"}").then().statusCode(422);
        // the same meaning in other bytes is another body
        key("a", "{\"name\": \"One\", \"role\": \"reader\"} ").then().statusCode(422);
        upload("a", "{}").then().statusCode(422);
        key("b", "{\"name\": \"Two\", \"role\": \"reader\"}").then().statusCode(201);
    }

    @Test
    void failedCallMayBeSentAgain() {
        key("c", "{\"name\": \"\", \"role\": \"reader\"}").then().statusCode(422);
        key("c", "{\"name\": \"Right\", \"role\": \"reader\"}").then().statusCode(201);
    }

    @Test
    void keyIsOneVisibleText() {
        String body = "{\"name\": \"One\", \"role\": \"reader\"}";
        key("x".repeat(255), body).then().statusCode(201);
        key("x".repeat(256), "{\"name\": \"Two\", \"role\": \"reader\"}").then().statusCode(400);
        key("two words", body).then().statusCode(400);
    }

    @Test
    void answerIsKeptForADay() {
        key("d", "{\"name\": \"One\", \"role\": \"reader\"}").then().statusCode(201);
        newsroom.sql()
                .change("update newsroom.idempotent_answer set created_at = now() - interval '24 hours 1 second'");
        key("d", "{\"name\": \"Two\", \"role\": \"reader\"}").then().statusCode(201);
    }

    @Test
    void sixteenAtOnceAreDoneOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(callers.submit(() -> key("e", "{\"name\": \"Sixteen\", \"role\": \"reader\"}")));
            }
            Set<String> answers = new HashSet<>();
            for (Future<Response> call : calls) {
                Response answer = call.get();
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
                answers.add(answer.asString());
            }
            assertThat(answers).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
        Newsroom.admin().get("/editorial/v1/keys").then().body("items.size()", equalTo(1));
    }

    @Test
    void importThatIsSentTwiceIsOneImport() {
        String key = UUID.randomUUID().toString();
        String line = "{\"headline\": \"Sent twice\", \"publish\": false}";
        Response first = upload(key, line);
        first.then().statusCode(202);
        Response again = upload(key, line);
        again.then().statusCode(202).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
        upload(key, line + " ").then().statusCode(422);
        Newsroom.await(first.header("Location"));
        assertThat(number(
                        "select count(*) as jobs from newsroom.import_job where id = ?",
                        UUID.fromString(first.path("id"))))
                .isEqualTo(1);
        assertThat(number("select count(*) as made from newsroom.revision where headline = 'Sent twice'"))
                .isEqualTo(1);
    }

    /** So the program may stop between the commit and the answer: whoever did not get it sends the call again, and gets it. */
    @Test
    void publicationAndAnswerAreInOneTransactionAndTheCallSentAgainDoesNothing() {
        newsroom.clear();
        String id = Desk.draft("Published once");
        Response first = publish(id);
        first.then().statusCode(200).body("status", equalTo("published"));
        assertThat(number("""
                        select count(distinct x) from (
                            select xmin::text as x from newsroom.idempotent_answer where key = 'p' and status = 200
                            union all select xmin::text from newsroom.publication
                            union all select xmin::text from newsroom.shelf
                            union all select xmin::text from newsroom.change
                            union all select xmin::text from newsroom.edition
                            union all select xmin::text from newsroom.audit where action = 'publish' and subject_id = ?) t
                        """, id)).isEqualTo(1);
        Desk.act(id, "withdraw", "{'reason': 'In between.'}").statusCode(200);
        Response again = publish(id);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(newsroom.log()).containsExactly("1 published published-once", "2 withdrawn published-once");
    }

    @Test
    void callThatFailsAtItsVeryEndLeavesNeitherPublicationNorAnswer() {
        newsroom.clear();
        String id = Desk.draft("Never published");
        newsroom.sql().change("""
                create function newsroom.fail_in_test() returns trigger language plpgsql as
                $$ begin raise exception 'cut off'; end $$
                """);
        newsroom.sql().change("""
                create constraint trigger cut_off after insert on newsroom.publication
                deferrable initially deferred for each row execute function newsroom.fail_in_test()
                """);
        try {
            publish(id).then().statusCode(500);
        } finally {
            newsroom.sql().change("drop function newsroom.fail_in_test() cascade");
        }
        assertThat(number("select count(*) from newsroom.idempotent_answer")).isZero();
        assertThat(newsroom.log()).isEmpty();
        assertThat(newsroom.published()).isEmpty();
        publish(id).then().statusCode(200);
        assertThat(newsroom.log()).containsExactly("1 published never-published");
    }

    private static Response publish(String id) {
        return Desk.json("{}").header("Idempotency-Key", "p").post("/editorial/v1/articles/" + id + "/publish");
    }

    private static Response key(String idempotencyKey, String body) {
        return Newsroom.admin()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body)
                .post("/editorial/v1/keys");
    }

    private static Response upload(String idempotencyKey, String body) {
        return Newsroom.admin()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/imports");
    }

    private long number(String query, Object... values) {
        return newsroom.sql().one(query, row -> row.getLong(1), values);
    }
}
