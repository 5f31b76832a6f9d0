package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleListTest {
    private static final String ONE = "/v1/articles?topic=list-a&fields=slug";

    @BeforeEach
    void stories() {
        topic("list-a", "List A", "subject");
        topic("list-b", "List B", "subject");
        topic("list-c", "List C", "subject");
        topic("list-desk", "List desk", "desk");
        publish(
                story("list-1", "2001-01-01T08:00:00Z", "\"list-a\"", ""),
                story("list-2", "2001-01-02T08:00:00Z", "\"list-a\", \"list-b\"", ", \"genre\": \"analysis\""),
                story("list-3", "2001-01-03T08:00:00Z", "\"list-b\", \"list-desk\"", ""),
                story("list-4", "2001-01-04T08:00:00Z", "\"list-a\", \"list-c\"", ", \"language\": \"de\""),
                story("list-5", "2001-01-05T08:00:00Z", "\"list-a\", \"list-b\", \"list-c\"", ""));
    }

    private static List<String> slugs(String url) {
        Response answer = given().urlEncodingEnabled(false).get(url);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("items.slug");
    }

    @Test
    void articlesOfATopicComeNewestFirst() {
        assertThat(slugs(ONE)).containsExactly("list-5", "list-4", "list-2", "list-1");
    }

    @Test
    void oldestFirstIsTheSameBackwards() {
        assertThat(slugs(ONE + "&order=oldest")).containsExactly("list-1", "list-2", "list-4", "list-5");
    }

    @Test
    void commaMeansOrAndEachArticleComesOnce() {
        assertThat(slugs("/v1/articles?topic=list-b,list-c&fields=slug"))
                .containsExactly("list-5", "list-4", "list-3", "list-2");
    }

    @Test
    void repetitionMeansAnd() {
        assertThat(slugs("/v1/articles?topic=list-a&topic=list-b&fields=slug")).containsExactly("list-5", "list-2");
        assertThat(slugs("/v1/articles?topic=list-a&topic=list-b,list-c&fields=slug"))
                .containsExactly("list-5", "list-4", "list-2");
    }

    @Test
    void aDeskIsATopicOfThatKind() {
        assertThat(slugs("/v1/articles?desk=list-desk&fields=slug")).containsExactly("list-3");
        assertThat(slugs("/v1/articles?desk=list-a&fields=slug")).isEmpty();
    }

    @Test
    void aTopicThatDoesNotExistHasNoArticles() {
        assertThat(slugs("/v1/articles?topic=no-such-topic&fields=slug")).isEmpty();
    }

    @Test
    void genreAndLanguageNarrow() {
        assertThat(slugs(ONE + "&genre=analysis")).containsExactly("list-2");
        assertThat(slugs(ONE + "&language=de")).containsExactly("list-4");
    }

    @Test
    void aDateIncludesItsWholeDay() {
        assertThat(slugs(ONE + "&from=2001-01-02&to=2001-01-04")).containsExactly("list-4", "list-2");
        assertThat(slugs(ONE + "&from=2001-01-02T08:00:00Z&to=2001-01-02T08:00:00Z"))
                .containsExactly("list-2");
        assertThat(slugs(ONE + "&from=2001-01-02T08:00:01Z&to=2001-01-04T07:59:59Z"))
                .isEmpty();
    }

    @Test
    void updatedSinceGoesByTheUpdate() {
        assertThat(slugs(ONE + "&updatedSince=2001-01-04")).containsExactly("list-5", "list-4");
    }

    @Test
    void idsNameArticles() {
        JsonPath found = given().get("/v1/articles?topic=list-a").jsonPath();
        String ids = found.getString("items[3].id") + "," + found.getString("items[0].id");
        assertThat(slugs("/v1/articles?fields=slug&ids=" + ids)).containsExactly("list-5", "list-1");
    }

    @Test
    void totalCountsAllPages() {
        assertThat(given().get(ONE + "&limit=1&count=true").<Integer>path("total"))
                .isEqualTo(4);
        assertThat(given().get("/v1/articles?topic=list-b,list-c&limit=1&count=true")
                        .<Integer>path("total"))
                .isEqualTo(4);
        assertThat(given().get(ONE + "&limit=1").jsonPath().<Object>get("total"))
                .isNull();
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndRepetition() {
        for (String list : List.of(
                ONE, ONE + "&order=oldest", ONE + "&order=updated", "/v1/articles?topic=list-b,list-c&fields=slug")) {
            List<String> seen = new ArrayList<>();
            String next = list + "&limit=1";
            while (next != null) {
                Response page = given().urlEncodingEnabled(false).get(next);
                seen.addAll(page.path("items.slug"));
                next = page.path("links.next");
            }
            assertThat(seen).as(list).isEqualTo(slugs(list));
        }
    }

    @Test
    void aCursorStaysRightWhileStoriesAppearBeforeIt() {
        String next = given().get(ONE + "&limit=2").path("links.next");
        publish(story("list-6", "2001-01-06T08:00:00Z", "\"list-a\"", ""));
        try {
            assertThat(slugs(next)).containsExactly("list-2", "list-1");
        } finally {
            // without topics it leaves this list
            publish(story("list-6", "2001-01-06T08:00:00Z", "", ""));
        }
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String next = given().get(ONE + "&limit=2").path("links.next");
        given().urlEncodingEnabled(false)
                .get(next.replace("topic=list-a", "topic=list-b"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", org.hamcrest.Matchers.equalTo("cursor"));
    }

    @Test
    void fieldsLeaveOutAllElse() {
        Map<String, Object> item =
                given().get("/v1/articles?topic=list-a&limit=1&fields=headline").path("items[0]");
        assertThat(item.keySet()).containsExactly("id", "headline");
    }

    @Test
    void aTeaserHasNoBodyUnlessItIsIncluded() {
        Map<String, Object> teaser =
                given().get("/v1/articles?topic=list-a&limit=1").path("items[0]");
        assertThat(teaser)
                .containsKeys("summary", "topics", "links")
                .doesNotContainKeys("sections", "summaries", "source", "contributors");
        Map<String, Object> more = given().get("/v1/articles?topic=list-a&limit=1&include=sections,summaries")
                .path("items[0]");
        assertThat(more).containsKeys("sections", "summaries");
    }

    @Test
    void theLinkHeaderSaysTheSameAsTheBody() {
        Response page = given().get(ONE + "&limit=2");
        assertThat(page.header("Link"))
                .isEqualTo("<" + page.path("links.self") + ">; rel=\"self\", <" + page.path("links.next")
                        + ">; rel=\"next\"");
    }

    @Test
    void anAnswerNamesWhatItWasMadeFrom() {
        Response page = given().get(ONE + "&limit=1");
        assertThat(page.header("Surrogate-Key")).contains("topic:list-a", "article:" + page.path("items[0].id"));
    }
}
