package dev.lede.editorial.related;

import static dev.lede.editorial.Desk.draft;
import static dev.lede.editorial.Desk.headline;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import dev.lede.EmbeddedDatabase;
import dev.lede.edition.PublicState;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RelatedChoiceTest {

    @Inject
    TestNewsroom newsroom;

    @Inject
    PublicState state;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void choiceIsKeptInItsOrderAndReplacedWhole() {
        String id = published(headline("Chooser"));
        String a = published(headline("A"));
        String b = published(headline("B"));
        String c = published(headline("C"));
        choose(id, List.of(b, a), List.of(c))
                .statusCode(200)
                .body("pinned", contains(b, a))
                .body("excluded", contains(c));
        key().get(path(id))
                .then()
                .statusCode(200)
                .body("pinned", contains(b, a))
                .body("excluded", contains(c));
        assertThat(seen()).containsExactly("1 " + b, "2 " + a, "null " + c);
        choose(id, List.of(), List.of(a)).statusCode(200);
        key().get(path(id)).then().body("pinned", empty()).body("excluded", contains(a));
    }

    @Test
    void everyWrongIdIsNamed() {
        String id = published(headline("Chooser"));
        String a = draft(headline("A"));
        String none = UUID.randomUUID().toString();
        choose(id, List.of(a, none, id), List.of(a))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/pinned/1", "/pinned/2", "/excluded/0"));
        json("{'pinned': [null, 1]}").put(path(id)).then().statusCode(400);
        json("{'pinned': [null]}").put(path(id)).then().statusCode(422).body("errors.pointer", contains("/pinned/0"));
        json("{'pins': [], 'pinned': [], 'a/b': {'x': 1}, 'excluded': [], 'last': [1]}")
                .put(path(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/pins", "/a~1b", "/last"));
        choose(id, Collections.nCopies(51, a), List.of()).statusCode(422).body("errors.pointer", contains("/pinned"));
        choose(none, List.of(), List.of()).statusCode(404);
        key().get(path(none)).then().statusCode(404);
        key().get(path(id)).then().body("pinned", empty());
    }

    @Test
    void onlyWhatReadersCanSeeTouchesThem() {
        String id = published(headline("Chooser"));
        String open = published(headline("Open"));
        String hidden = draft(headline("Hidden"));
        Instant before = state.read().changedAt();
        choose(id, List.of(hidden), List.of()).statusCode(200);
        choose(hidden, List.of(open), List.of(id)).statusCode(200);
        assertThat(state.read().changedAt()).isEqualTo(before);
        assertThat(seen()).isEmpty();
        choose(id, List.of(hidden, open), List.of()).statusCode(200);
        Instant after = state.read().changedAt();
        assertThat(after).isAfter(before);
        choose(id, List.of(open, hidden), List.of()).statusCode(200);
        assertThat(state.read().changedAt()).isEqualTo(after);
    }

    @Test
    void twoThatChooseEachOtherDoNotWaitForEver() throws Exception {
        String a = published(headline("A"));
        String b = published(headline("B"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String of = i % 2 == 0 ? a : b;
                String other = i % 2 == 0 ? b : a;
                calls.add(pool.submit(
                        () -> choose(of, List.of(other), List.of()).extract().statusCode()));
            }
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String> seen() {
        return newsroom.reader()
                .list(
                        "select coalesce(position::text, 'null') || ' ' || story_id as said"
                                + " from published.related_choice order by position",
                        row -> row.getString("said"));
    }

    private static ValidatableResponse choose(String id, List<String> pinned, List<String> excluded) {
        return json("{'pinned': " + ids(pinned) + ", 'excluded': " + ids(excluded) + "}")
                .put(path(id))
                .then();
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "[]" : "['" + String.join("', '", ids) + "']";
    }

    private static String path(String id) {
        return "/editorial/v1/articles/" + id + "/related";
    }
}
