package dev.lede.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.lede.Newsroom;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of stories that are not for everybody is seen, by whom, on every public path. */
@QuarkusTest
class PartnersTest {

    private static final String PARTNERS_WORD = "zyxomma";
    private static final String OWN_WORD = "quillonwort";
    private static final String FOR_PARTNERS = "story-for-partners";
    private static final String FOR_NOBODY = "story-for-nobody";
    private static final String FOR_ALL = "story-for-all";

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void publish() {
        Newsroom.topic("syndicated", "Syndicated", "subject");
        Newsroom.topic("elsewhere", "Elsewhere", "subject");
        Newsroom.publish(
                story(FOR_ALL, "open", "petrichor"),
                story(FOR_PARTNERS, "partners", PARTNERS_WORD),
                story(FOR_NOBODY, "none", OWN_WORD));
    }

    private static final List<String> FORMATS = List.of(
            ".json?content=full",
            ".atom?content=full",
            ".rss?content=full",
            ".ninjs?content=full",
            ".ninjs?content=full&version=2.2");

    /** The public paths, but for the log as a stream, which does not end, and previews, which show all on purpose. A new one is one line here. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "/v1",
                "/v1/fronts",
                "/v1/topics",
                "/v1/topics/syndicated",
                "/v1/lead-stories?limit=50&include=sections,summaries,related",
                "/v1/lead-stories?limit=50&fields=sections,summaries,corrections,headline&include=sections",
                "/v1/articles?limit=100",
                "/v1/articles?limit=100&include=sections,summaries,related",
                "/v1/articles?limit=100&fields=sections,corrections,highlights",
                "/v1/articles?topic=syndicated&include=sections&count=true",
                "/v1/feeds/latest.json?content=full&limit=100",
                "/v1/feeds/latest.atom?content=full&limit=100",
                "/v1/feeds/latest.rss?content=full&limit=100",
                "/v1/feeds/latest.ninjs?content=full&limit=100",
                "/v1/feeds/lead-stories.json?content=full",
                "/v1/feeds/topics/syndicated.atom?content=full",
                "/v1/feeds/sitemap-news.xml",
                "/v1/changes?after=0&include=sections&limit=100"));
        for (String format : FORMATS) {
            paths.addAll(List.of(
                    "/v1/feeds/topics/syndicated" + format,
                    "/v1/feeds/lead-stories" + format,
                    "/v1/feeds/articles/" + FOR_ALL + "/related" + format));
        }
        for (String slug : List.of(FOR_ALL, FOR_PARTNERS, FOR_NOBODY)) {
            String article = "/v1/articles/" + slug;
            paths.addAll(List.of(
                    article,
                    article + "?include=sections,summaries,related",
                    article + "?fields=sections",
                    article + ".jsonld",
                    article + "/sections",
                    article + "/sections/intro",
                    article + "/sections/more-of-it",
                    article + "/summaries",
                    article + "/related?include=sections,summaries",
                    article + "/related?fields=sections",
                    "/v1/feeds/articles/" + slug + "/related.rss?content=full"));
        }
        for (String q : List.of(
                "story", "zyxom*", "quillonw*", "zyxomme", "story%20OR%20zyxom*", "story%20-zyxom*", "syndicated")) {
            paths.add("/v1/search?include=sections,summaries&count=true&facets=topic,genre,year&q=" + q);
            paths.add("/v1/search?fields=sections,highlights&q=" + q);
            paths.add("/v1/search/suggest?q=" + q);
        }
        return paths;
    }

    @Test
    void noWordOfABodyIsInAnyAnswerToSomebodyWithoutAKeyForIt() {
        String ofAnother = key("partners", "\"elsewhere\"");
        String open = key("open", null);
        for (String path : paths()) {
            for (String key : new String[] {null, ofAnother, open}) {
                for (String accept : List.of("application/json", "application/ld+json", "*/*")) {
                    String answer = everything(
                            as(key).accept(accept).urlEncodingEnabled(false).get(path));
                    // the search repeats what was asked for, and nothing more
                    assertThat(answer.replace("zyxom*", ""))
                            .as("%s as %s with %s", path, accept, key)
                            .doesNotContain(PARTNERS_WORD)
                            .doesNotContain(OWN_WORD);
                }
            }
        }
    }

    @Test
    void theRightKeyShowsTheWholeWherePartnersMaySee() {
        for (String key : List.of(key("partners", null), key("partners", "\"syndicated\""))) {
            assertThat(as(key).get("/v1/articles/" + FOR_PARTNERS).asString()).contains(PARTNERS_WORD);
            assertThat(as(key).get("/v1/articles/" + FOR_PARTNERS + "/sections").asString())
                    .contains(PARTNERS_WORD);
            assertThat(as(key).get("/v1/articles?include=sections&limit=100").asString())
                    .contains(PARTNERS_WORD)
                    .doesNotContain(OWN_WORD);
            as(key).get("/v1/search?q=" + PARTNERS_WORD)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].access", nullValue())
                    .body("items[0].highlights.text[0]", containsString("<mark>" + PARTNERS_WORD + "</mark>"));
            as(key).get("/v1/search?q=" + OWN_WORD).then().body("items", hasSize(0));
        }
        String own = key("own", null);
        assertThat(as(own).get("/v1/articles/" + FOR_NOBODY).asString()).contains(OWN_WORD);
        as(own).get("/v1/search?q=" + OWN_WORD).then().body("items", hasSize(1));
        Newsroom.admin().get("/v1/search?q=" + OWN_WORD).then().body("items", hasSize(1));
    }

    @Test
    void feedsOfEveryFormatShowAKeyWhatItOpens() {
        for (String entitled : List.of(key("partners", null), key("partners", "\"syndicated\""))) {
            for (String format : FORMATS) {
                assertThat(as(entitled)
                                .get("/v1/feeds/topics/syndicated" + format)
                                .asString())
                        .as(format)
                        .contains(PARTNERS_WORD)
                        .doesNotContain(OWN_WORD);
            }
            assertThat(as(entitled)
                            .get("/v1/articles/" + FOR_PARTNERS + ".jsonld")
                            .asString())
                    .contains(PARTNERS_WORD);
        }
        String elsewhere = key("partners", "\"elsewhere\"");
        for (String format : FORMATS) {
            assertThat(as(elsewhere).get("/v1/feeds/topics/syndicated" + format).asString())
                    .as(format)
                    .doesNotContain(PARTNERS_WORD);
        }
    }

    /** Whoever was given its token is meant to see the draft; so it is out of the crawl, and nothing else leads to it. */
    @Test
    void aPreviewShowsTheWholeToWhoeverHoldsItsTokenAndToNobodyElse() {
        String id = given().get("/v1/articles/" + FOR_PARTNERS).path("id");
        String url = Newsroom.admin()
                .contentType("application/json")
                .body("{\"expiresIn\": \"PT1H\"}")
                .post("/editorial/v1/articles/" + id + "/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        String path = url.substring(url.indexOf("/v1/previews/"));
        Response preview = given().get(path);
        preview.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        assertThat(preview.asString()).contains(PARTNERS_WORD);
        String other = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
        assertThat(everything(
                        given().get(other).then().statusCode(404).extract().response()))
                .doesNotContain(PARTNERS_WORD);
        String token = path.substring("/v1/previews/".length()).toLowerCase(Locale.ROOT);
        for (String open : paths()) {
            assertThat(everything(given().urlEncodingEnabled(false).get(open))).doesNotContain(token);
        }
    }

    @Test
    void othersSeeATeaserThatSaysSo() {
        given().get("/v1/articles/" + FOR_PARTNERS + "?include=sections,summaries")
                .then()
                .statusCode(200)
                .body("access", equalTo("restricted"))
                .body("headline", equalTo("Headline of " + FOR_PARTNERS))
                .body("summary", equalTo("What it says."))
                .body("sections", nullValue())
                .body("summaries", hasSize(1));
        given().get("/v1/articles/" + FOR_PARTNERS + "?fields=headline").then().body("access", equalTo("restricted"));
        given().get("/v1/articles/" + FOR_ALL)
                .then()
                .body("access", nullValue())
                .body("sections", hasSize(2));
        for (String sections : List.of("/sections", "/sections/more-of-it", "/sections/there-is-none")) {
            given().get("/v1/articles/" + FOR_PARTNERS + sections)
                    .then()
                    .statusCode(403)
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("/problems/restricted"));
        }
        given().accept("application/ld+json")
                .get("/v1/articles/" + FOR_PARTNERS)
                .then()
                .body("articleBody", nullValue())
                .body("isAccessibleForFree", equalTo(false));
    }

    @Test
    void aSearchIsNoOracle() {
        Response guess = given().get("/v1/search?count=true&facets=topic,genre&q=" + PARTNERS_WORD);
        Response nonsense = given().get("/v1/search?count=true&facets=topic,genre&q=zyxommq");
        assertThat(guess.<Integer>path("total")).isZero();
        assertThat(guess.<Object>path("facets")).isEqualTo(nonsense.path("facets"));
        guess.then().body("suggestion", nullValue());
        nonsense.then().body("suggestion", nullValue());
        // what is not to be there hides nothing either
        assertThat(given().get("/v1/search?count=true&q=headline%20-" + PARTNERS_WORD)
                        .<Integer>path("total"))
                .isEqualTo(given().get("/v1/search?count=true&q=headline%20-zyxommq")
                        .<Integer>path("total"));
    }

    @Test
    void anAnswerToAKeyIsForItsHolderAlone() {
        Response open = given().get("/v1/articles/" + FOR_PARTNERS);
        Response keyed = as(key("partners", null)).get("/v1/articles/" + FOR_PARTNERS);
        open.then()
                .header("Cache-Control", startsWith("public, max-age="))
                .header("Vary", containsString("Authorization"));
        keyed.then()
                .header("Cache-Control", startsWith("private, max-age="))
                .header("Cache-Control", not(containsString("stale")))
                .header("Vary", containsString("Authorization"));
        assertThat(keyed.header("ETag")).isNotEqualTo(open.header("ETag"));
        as(key("partners", null))
                .header("If-None-Match", open.header("ETag"))
                .get("/v1/articles/" + FOR_PARTNERS)
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyThatIsNotValidIsNotTakenForNone() {
        String key = key("partners", null);
        as(key).get("/v1").then().statusCode(200);
        newsroom.sql().change("update newsroom.key set expires_at = now() - interval '1 second'");
        LockSupport.parkNanos(1_200_000_000L);
        for (String path : paths()) {
            refused(as(key).urlEncodingEnabled(false).get(path));
        }
        refused(as("wrong").get("/v1/articles"));
        refused(as("").get("/v1/articles"));
        refused(given().header("Authorization", "Basic YTpi").get("/v1/articles"));
        String revoked = key("partners", null);
        as(revoked).get("/v1").then().statusCode(200);
        newsroom.sql().change("delete from newsroom.key");
        LockSupport.parkNanos(1_200_000_000L);
        refused(as(revoked).get("/v1"));
    }

    @Test
    void rightsOfANewRevisionHoldAtOnce() {
        Newsroom.publish(story(FOR_ALL, "partners", "petrichor"));
        given().get("/v1/articles/" + FOR_ALL).then().body("access", equalTo("restricted"));
        given().get("/v1/search?q=petrichor").then().body("items", hasSize(0));
        Newsroom.publish(story(FOR_ALL, "open", "petrichor"));
        given().get("/v1/articles/" + FOR_ALL).then().body("access", nullValue());
        given().get("/v1/search?q=petrichor").then().body("items", hasSize(1));
    }

    @Test
    void everythingWrongWithEntitlementsAndLimitsIsSaidAtOnce() {
        make("{\"name\": \"x\", \"role\": \"reader\", \"entitlements\": {\"stories\": \"all\", \"topics\": [\"no-such\"]},"
                        + " \"limit\": {\"requests\": 0, \"per\": \"P2D\"}}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/entitlements/stories",
                                "/entitlements/topics",
                                "/entitlements/topics/0",
                                "/limit/requests",
                                "/limit/per")));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store");
    }

    private static String everything(Response answer) {
        return (answer.headers() + "\n" + answer.asString()).toLowerCase(Locale.ROOT);
    }

    private static RequestSpecification as(@Nullable String key) {
        return key == null ? given() : given().header("Authorization", "Bearer " + key);
    }

    private static String key(String stories, @Nullable String topics) {
        Response made =
                make("{\"name\": \"" + UUID.randomUUID() + "\", \"role\": \"reader\", \"limit\": {\"requests\": 100000,"
                        + " \"per\": \"PT1M\"}, \"entitlements\": {\"stories\": \"" + stories + "\""
                        + (topics == null ? "" : ", \"topics\": [" + topics + "]") + "}}");
        made.then().statusCode(201).body("entitlements.stories", equalTo(stories));
        return made.path("key");
    }

    private static Response make(String draft) {
        return Newsroom.admin().contentType("application/json").body(draft).post("/editorial/v1/keys");
    }

    private static String story(String id, String syndication, String word) {
        return """
                {"externalId": "%1$s", "slug": "%1$s", "headline": "Headline of %1$s", "summary": "What it says.", \
                "sections": [{"blocks": ["The %3$s is in the first part."]}, \
                {"heading": "More of it", "blocks": [{"type": "list", "style": "unordered", "items": ["%3$s again"]}]}], \
                "topics": ["syndicated"], "rights": {"syndication": "%2$s"}, "publish": true, \
                "publishedAt": "2026-03-04T05:06:07Z"}""".formatted(id, syndication, word);
    }
}
