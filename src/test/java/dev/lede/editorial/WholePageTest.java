package dev.lede.editorial;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.reader;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.front.FrontEditing;
import dev.lede.editorial.front.SlotFilling;
import dev.lede.editorial.front.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A news page, written by the API and read back by one request: a lead with headed sections, and the stories beside it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class WholePageTest {

    private static final int RELATED = 18;

    private static final String LEAD = """
            {"slug": "grid-operators-look-south", "headline": "Grid operators look south – and find “little” to buy", "language": "en",
             "genre": "analysis",
             "summary": "Four countries want the same cable. One yard can lay it. The queue is six years long. Prices follow.",
             "contributors": [{"name": "Ana Šević", "role": "author"}, {"name": "Bo Lindqvist", "role": "author"}],
             "topics": ["cables", "energy"],
             "image": {"url": "https://images.example.org/yard.jpg", "alt": "A yard", "credit": "C. Photo", "width": 1600, "height": 900},
             "sections": [
               {"heading": "A queue of six years", "blocks": [{"type": "paragraph", "text": "Orders stand to 2032; 5 < 6 & so on."}]},
               {"heading": "Who waits", "blocks": [{"type": "list", "style": "unordered",
                  "items": [{"text": "Norway"}, {"text": "Italy, “twice”"}, {"text": "Greece"}]}]},
               {"heading": "What one metre costs", "blocks": [{"type": "paragraph", "text": "1,900 euros — 日本 pays more."},
                  {"type": "quote", "text": "We pay what is asked.", "attribution": "A buyer"}]},
               {"heading": "The only yard", "blocks": [{"type": "paragraph", "text": "It lies by the sea. 🌊"}]},
               {"heading": "What insurers say", "blocks": [{"type": "paragraph", "text": "Little."}]},
               {"heading": "The other way", "blocks": [{"type": "paragraph", "text": "Over land."}]},
               {"heading": "What comes next", "blocks": [{"type": "paragraph", "text": "A tender, in June."}]}]}
            """;

    @Inject
    TestNewsroom newsroom;

    @Inject
    FrontEditing fronts;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("cables", "energy");
    }

    @Test
    void pageWrittenByTheApiIsReadBackToTheLetter() throws Exception {
        List<String> beside = new ArrayList<>();
        for (int i = 1; i <= RELATED; i++) {
            beside.add(write(("{\"headline\": \"Beside it, number %d\", \"summary\": \"What number %d says.\","
                            + " \"topics\": [\"cables\"]}")
                    .formatted(i, i)));
        }
        String lead = write(LEAD);
        json("{'pinned': ['" + String.join("', '", beside) + "']}")
                .put("/editorial/v1/articles/" + lead + "/related")
                .then()
                .statusCode(200);
        fronts.put("home", "Home", List.of(new SlotFilling(1, UUID.fromString(lead), new Span(null, null))), "test");

        JsonNode page = json.readTree(reader("/v1/lead-stories?limit=1&include=sections&relatedLimit=18")
                        .asString())
                .path("items");
        assertThat(page).hasSize(1);
        JsonNode read = page.get(0);
        ObjectNode sent = (ObjectNode) json.readTree(LEAD);
        assertThat(read.path("id").asText()).isEqualTo(lead);
        for (String member : List.of("slug", "headline", "language", "genre", "summary", "image")) {
            assertThat(read.get(member)).as(member).isEqualTo(sent.get(member));
        }
        assertThat(read.path("byline").asText()).isEqualTo("Ana Šević and Bo Lindqvist");
        assertThat(read.path("sections")).hasSize(7);
        for (int i = 0; i < 7; i++) {
            JsonNode section = read.path("sections").get(i);
            assertThat(section.get("heading"))
                    .isEqualTo(sent.path("sections").get(i).get("heading"));
            assertThat(section.get("blocks"))
                    .isEqualTo(sent.path("sections").get(i).get("blocks"));
            assertThat(section.path("position").asInt()).isEqualTo(i + 1);
            assertThat(section.path("anchor").asText()).isNotEmpty();
        }
        assertThat(read.path("related")).hasSize(RELATED);
        assertThat(read.path("related").findValuesAsText("summary"))
                .hasSize(RELATED)
                .contains("What number 18 says.");
        assertThat(read.path("related").findValuesAsText("id")).containsAll(beside);
        JsonNode whole =
                json.readTree(reader("/v1/articles/grid-operators-look-south").asString());
        assertThat(whole.get("contributors")).isEqualTo(sent.get("contributors"));
        assertThat(whole.path("topics").findValuesAsText("slug")).containsExactly("cables", "energy");
    }

    private static String write(String body) {
        String id = Desk.key()
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/editorial/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(id, "publish", "{}").statusCode(200);
        return id;
    }
}
