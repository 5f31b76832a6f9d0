package dev.lede.editorial.publishing;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.draft;
import static dev.lede.editorial.Desk.headline;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.published;
import static dev.lede.editorial.Desk.put;
import static dev.lede.editorial.Desk.read;
import static dev.lede.editorial.Desk.reader;
import static dev.lede.editorial.Desk.slug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Caller;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.article.ArticleWriting;
import dev.lede.editorial.article.WorkingCopies;
import dev.lede.editorial.front.FrontEditing;
import dev.lede.editorial.front.SlotFilling;
import dev.lede.editorial.front.Span;
import dev.lede.http.problem.NotFoundProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PublishingResourceTest {

    private static final Caller EDITOR = new Caller("an editor", false);

    @Inject
    TestNewsroom newsroom;

    @Inject
    PublishingDesk desk;

    @Inject
    WorkingCopies copies;

    @Inject
    ArticleWriting writing;

    @Inject
    FrontEditing fronts;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("energy");
    }

    @Test
    void whatIsPublishedIsReadAtOnceAndALaterDraftIsNot() {
        String headline = headline("Now");
        String id = draft(headline);
        String path = "/v1/articles/" + slug(headline);
        assertThat(reader(path).statusCode()).isEqualTo(404);
        key().contentType("application/json")
                .post("/editorial/v1/articles/" + id + "/publish")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("published"))
                .body("publication.revision", equalTo(1))
                .body("publication.until", nullValue())
                .body("publishedAt", notNullValue());
        assertThat(reader(path).<String>path("headline")).isEqualTo(headline);
        put(id, 1, "{'headline': 'Not yet'}").then().statusCode(200).body("status", equalTo("published"));
        assertThat(reader(path).<String>path("headline")).isEqualTo(headline);
        json("{}")
                .header("If-Match", "\"1\"")
                .post("/editorial/v1/articles/" + id + "/publish")
                .then()
                .statusCode(412);
        act(id, "publish", "{'correction': 'It said too little.'}")
                .statusCode(200)
                .body("publication.revision", equalTo(2));
        Response corrected = reader(path);
        assertThat(corrected.<String>path("headline")).isEqualTo("Not yet");
        assertThat(corrected.<List<String>>path("corrections.text")).containsExactly("It said too little.");
        assertThat(newsroom.log()).containsExactly("1 published " + slug(headline), "2 corrected " + slug(headline));
    }

    @Test
    void everythingWrongWithAnOrderIsSaid() {
        String id = draft(headline("Orders"));
        act(id, "publish", "{'until': '2001-01-01T00:00:00Z', 'publishedAt': '2999-01-01T00:00:00Z'}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/until", "/publishedAt"));
        act(id, "publish", "{'correction': 'x'}").statusCode(422).body("errors.pointer", contains("/correction"));
        act(id, "publish", "{'at': 1}").statusCode(400).body("errors.pointer", contains("/at"));
        act(id, "publish", "{'at': null, 'when': 'now'}").statusCode(400).body("errors.pointer", contains("/when"));
        act(id, "withdraw", "{'reason': 'x'}").statusCode(409);
        act(id, "unschedule", "{}").statusCode(409);
        act(UUID.randomUUID().toString(), "publish", "{}").statusCode(404);
        read(id).body("status", equalTo("draft"));
        String open = published(headline("Public"));
        act(open, "withdraw", "{}").statusCode(422).body("errors.pointer", contains("/reason"));
        act(open, "withdraw", "{'reason': 'x', 'legal': 'yes'}").statusCode(400);
    }

    @Test
    void scheduledStoryIsPublicAtItsTimeWithNothingRunningAndNotBefore() {
        String open = withTopic("Open one");
        Instant at = newsroom.now().plusMillis(2500).truncatedTo(ChronoUnit.MILLIS);
        String first = headline("Timed");
        String id = withTopic(first);
        newsroom.sql().change("update newsroom.edition set touched_at = touched_at");
        act(open, "publish", "{}").statusCode(200);
        act(id, "publish", "{'at': '" + at + "', 'until': '" + at.plusMillis(1500) + "'}")
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("scheduled.at", equalTo(at.toString()))
                .body("scheduled.until", equalTo(at.plusMillis(1500).toString().replace(".000Z", "Z")));
        String path = "/v1/articles/" + slug(first);
        List<String> elsewhere = List.of(
                "/v1/articles?count=true",
                "/v1/articles?topic=energy&count=true",
                "/v1/topics",
                "/v1/topics/energy",
                "/v1/lead-stories",
                "/v1/articles/" + reader("/v1/articles").<String>path("items[0].slug") + "/related");
        List<String> before =
                elsewhere.stream().map(url -> reader(url).asString()).toList();
        int polled = 0;
        while (true) {
            Response answer = reader(path);
            List<String> now =
                    elsewhere.stream().map(url -> reader(url).asString()).toList();
            if (!newsroom.now().isBefore(at)) {
                break;
            }
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(now).isEqualTo(before);
            polled++;
        }
        assertThat(polled).isPositive();
        assertThat(reader(path).statusCode()).isEqualTo(200);
        assertThat(reader("/v1/articles?count=true").<Integer>path("total")).isEqualTo(2);
        assertThat(reader("/v1/topics/energy").<Integer>path("articleCount")).isEqualTo(2);
        until(at.plusMillis(1500));
        assertThat(reader(path).statusCode()).isEqualTo(404);
        assertThat(elsewhere.stream().map(url -> reader(url).asString()).toList())
                .isEqualTo(before);
        // nobody has noticed any of it
        assertThat(newsroom.log()).hasSize(1);
        read(id).body("status", equalTo("draft"));
    }

    @Test
    void droppingWhatIsToComeGivesBackWhatIsPublicItsEnd() {
        String id = published(headline("Kept"));
        put(id, 1, "{'headline': 'Later'}").then().statusCode(200);
        act(id, "publish", "{'at': '2999-01-01T00:00:00Z'}")
                .statusCode(200)
                .body("publication.revision", equalTo(1))
                .body("publication.until", equalTo("2999-01-01T00:00:00Z"))
                .body("scheduled.revision", equalTo(2));
        act(id, "unschedule", "{}")
                .statusCode(200)
                .body("publication.until", nullValue())
                .body("scheduled", nullValue())
                .body("status", equalTo("published"));
        assertThat(newsroom.log()).hasSize(1);
        put(id, 2, "{'headline': 'Limited'}").then().statusCode(200);
        act(id, "publish", "{'until': '2990-01-01T00:00:00Z'}").statusCode(200);
        act(id, "publish", "{'at': '2980-01-01T00:00:00Z'}").body("publication.until", equalTo("2980-01-01T00:00:00Z"));
        act(id, "unschedule", "{}").body("publication.until", equalTo("2990-01-01T00:00:00Z"));
    }

    @Test
    void withdrawnStoryIsGoneWithItsReasonAndOutOfEveryList() {
        String headline = headline("Wrong");
        String id = withTopic(headline);
        String path = "/v1/articles/" + slug(headline);
        act(id, "publish", "{}").statusCode(200);
        fronts.put("home", "Home", List.of(new SlotFilling(1, UUID.fromString(id), new Span(null, null))), "test");
        assertThat(reader("/v1/lead-stories").<List<String>>path("items.id")).containsExactly(id);
        act(id, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        act(id, "withdraw", "{'reason': 'It was not so.'}")
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.reason", equalTo("It was not so."))
                .body("withdrawal.legal", equalTo(false))
                .body("scheduled", nullValue())
                .body("publication", nullValue());
        for (String address : List.of(path, "/v1/articles/" + id, path + "/sections", path + "/related")) {
            Response gone = reader(address);
            assertThat(gone.statusCode()).as(address).isEqualTo(410);
            assertThat(gone.<String>path("detail")).isEqualTo("It was not so.");
        }
        for (String list : List.of("/v1/articles", "/v1/articles?topic=energy", "/v1/lead-stories")) {
            assertThat(reader(list).<List<String>>path("items.id")).as(list).isEmpty();
        }
        assertThat(reader("/v1/topics/energy").<Integer>path("articleCount")).isZero();
        assertThat(newsroom.log()).containsExactly("1 published " + slug(headline), "2 withdrawn " + slug(headline));
        act(id, "withdraw", "{'reason': 'In other words.'}").statusCode(200);
        assertThat(reader(path).<String>path("detail")).isEqualTo("In other words.");
        assertThat(newsroom.log()).hasSize(2);

        act(id, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200).body("status", equalTo("scheduled"));
        assertThat(reader(path).statusCode()).isEqualTo(410);
        act(id, "unschedule", "{}").statusCode(200).body("status", equalTo("withdrawn"));
        act(id, "publish", "{}")
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("withdrawal", nullValue());
        assertThat(reader(path).statusCode()).isEqualTo(200);
        assertThat(reader("/v1/topics/energy").<Integer>path("articleCount")).isEqualTo(1);
        assertThat(newsroom.log()).last().isEqualTo("3 published " + slug(headline));
    }

    @Test
    void withdrawalEndsAtTheTimeOfTheNextPublicationByItself() {
        String headline = headline("Back");
        String id = published(headline);
        act(id, "withdraw", "{'reason': 'Checked anew.'}").statusCode(200);
        Instant at = newsroom.now().plusMillis(1200).truncatedTo(ChronoUnit.MILLIS);
        act(id, "publish", "{'at': '" + at + "', 'until': '" + at.plusMillis(600) + "'}")
                .statusCode(200);
        assertThat(reader("/v1/articles/" + slug(headline)).statusCode()).isEqualTo(410);
        until(at);
        assertThat(reader("/v1/articles/" + slug(headline)).statusCode()).isEqualTo(200);
        until(at.plusMillis(600));
        assertThat(reader("/v1/articles/" + slug(headline)).statusCode()).isEqualTo(404);
    }

    @Test
    void legalWithdrawalHidesTheArticleFromAllButAdministrators() {
        String headline = headline("Libel");
        UUID id = UUID.fromString(published(headline));
        desk.withdraw(id, new WithdrawRequest("On legal grounds.", true), EDITOR);
        refused(() -> copies.of(id, EDITOR));
        refused(() -> copies.require(id, EDITOR));
        refused(() ->
                desk.publish(id, new PublishRequest(null, null, null, null), ArticleWriting.Condition.NONE, EDITOR));
        refused(() -> writing.restore(id, 1, ArticleWriting.Condition.NONE, EDITOR));
        refused(() -> writing.write(id, present -> present, ArticleWriting.Condition.NONE, EDITOR));
        assertThat(reader("/v1/articles/" + slug(headline)).statusCode()).isEqualTo(410);
        read(id.toString()).statusCode(200).body("withdrawal.legal", equalTo(true));
        key().get("/editorial/v1/articles/" + id + "/revisions/1").then().statusCode(200);
        act(id.toString(), "publish", "{}").statusCode(200);
        assertThat(copies.of(id, EDITOR).status()).isNotNull();
    }

    @Test
    void everyWriteIsInTheAuditTrail() {
        String id = published(headline("Audited"));
        put(id, 1, "{'headline': 'Other'}").then().statusCode(200);
        act(id, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        act(id, "unschedule", "{}").statusCode(200);
        key().post("/editorial/v1/articles/" + id + "/revisions/1/restore")
                .then()
                .statusCode(200);
        act(id, "withdraw", "{'reason': 'x'}").statusCode(200);
        List<String> trail = newsroom.sql()
                .list(
                        "select by || ' ' || action || ' ' || coalesce(from_revision::text, '-') || ' '"
                                + " || coalesce(to_revision::text, '-') as said from newsroom.audit"
                                + " where subject_id = ? order by id",
                        row -> row.getString("said"),
                        id);
        assertThat(trail)
                .containsExactly(
                        "admin create - 1",
                        "admin publish - 1",
                        "admin save 1 2",
                        "admin schedule - 2",
                        "admin unschedule 2 2",
                        "admin restore 2 3",
                        "admin withdraw 3 3");
    }

    private static String withTopic(String headline) {
        return Desk.post("{'headline': '" + headline + "', 'slug': '" + slug(headline) + "', 'topics': ['energy']}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void until(Instant moment) {
        while (newsroom.now().isBefore(moment)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(call)).isInstanceOf(NotFoundProblem.class);
    }
}
