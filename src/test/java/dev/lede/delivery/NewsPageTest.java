package dev.lede.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that a newsroom needs, from the sample edition, in one request. */
@QuarkusTest
@TestProfile(NewsPageTest.WithSampleEdition.class)
class NewsPageTest {
    public static class WithSampleEdition implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.sample-edition", "true");
        }
    }

    @Test
    void oneRequestIsAWholeNewsPage() {
        JsonPath page = given().get("/v1/lead-stories?limit=1&include=sections&relatedLimit=18")
                .jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].slug")).isEqualTo("rare-earth-magnets-run-short");
        assertThat(page.getInt("items[0].position")).isEqualTo(1);
        assertThat(page.getString("items[0].summary").split("[.] ")).hasSize(4);
        assertThat(page.getList("items[0].sections.heading")).hasSize(7).doesNotContainNull();
        assertThat(page.<List<List<String>>>get("items[0].sections.blocks.type"))
                .contains(List.of("list"));
        assertThat(page.getList("items[0].related")).hasSize(18);
        assertThat(page.getList("items[0].related.headline")).hasSize(18).doesNotContainNull();
        assertThat(page.getList("items[0].related.summary")).hasSize(18).doesNotContainNull();
        assertThat(new HashSet<>(page.getList("items[0].related.id")))
                .hasSize(18)
                .doesNotContain(page.getString("items[0].id"));
    }

    @Test
    void openSlotsAreFilledAndNoStoryLeadsTwice() {
        JsonPath front = given().get("/v1/lead-stories?limit=20&relatedLimit=0&fields=position")
                .jsonPath();
        assertThat(front.<Integer>getList("items.position"))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(new HashSet<>(front.getList("items.id"))).hasSize(20);
        assertThat(front.getList("items.related")).containsOnlyNulls();
    }

    @Test
    void theEditionNumbersItsStories() {
        assertThat(given().get("/v1").<Integer>path("edition"))
                .isEqualTo(given().get("/v1/articles?count=true&limit=1").<Integer>path("total"));
        assertThat(given().get("/v1/fronts").<List<String>>path("items.name"))
                .containsExactly("business", "home", "science");
    }

    @Test
    void everyStoryHasAnAbstractAndTwoSections() {
        String next = "/v1/articles?limit=50&include=sections,summaries&fields=summary";
        int stories = 0;
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            assertThat(page.getList("items.summary")).doesNotContainNull();
            for (List<Object> sections : page.<List<Object>>getList("items.sections")) {
                assertThat(sections).hasSizeGreaterThanOrEqualTo(2);
            }
            stories += page.getList("items").size();
            next = page.getString("links.next");
        }
        assertThat(stories).isGreaterThanOrEqualTo(60);
    }

    @Test
    void summariesByAMachineAreDisclosed() {
        List<List<String>> by = given().get("/v1/articles?limit=100&include=summaries&fields=slug")
                .path("items.summaries.origin.by");
        assertThat(by.stream().filter(origins -> origins.contains("machine")).count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void theLeadHasACorrection() {
        assertThat(given().get("/v1/articles/rare-earth-magnets-run-short").<List<Object>>path("corrections"))
                .hasSize(1);
    }
}
