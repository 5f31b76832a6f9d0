package dev.lede.editorial.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each role may do, asked over HTTP with keys that were made over HTTP. */
@QuarkusTest
class RolesTest {

    private static final String NOBODY = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2";

    /** What only editors may do: method, path and body. */
    private static final List<String> EDITORS_ONLY = List.of(
            "POST /articles/{id}/publish {}",
            "POST /articles/{id}/unschedule {}",
            "POST /articles/{id}/withdraw {'reason': 'x'}",
            "PUT /articles/{id}/related {'pinned': []}",
            "PUT /fronts/{front} {'title': 'x', 'slots': []}",
            "PUT /topics/{topic} {'name': 'x', 'kind': 'place'}",
            "POST /topics/{topic}/merge {'into': 'other'}",
            "DELETE /topics/{topic} ");

    /** What only administrators may do. */
    private static final List<String> ADMINISTRATORS_ONLY = List.of(
            "POST /imports {}",
            "GET /imports/{job} ",
            "GET /exports ",
            "GET /keys ",
            "POST /keys {'name': 'x', 'role': 'admin'}",
            "GET /keys/{key} ",
            "DELETE /keys/{key} ",
            "GET /audit ");

    /** What writers may do. */
    private static final List<String> WRITERS = List.of(
            "GET /articles ",
            "POST /articles {'headline': 'x'}",
            "GET /articles/{id} ",
            "PUT /articles/{id} {'headline': 'x'}",
            "PATCH /articles/{id} {}",
            "DELETE /articles/{id} ",
            "GET /articles/{id}/related ",
            "GET /articles/{id}/revisions ",
            "GET /articles/{id}/revisions/1 ",
            "POST /articles/{id}/revisions/1/restore {}",
            "GET /articles/{id}/previews ",
            "POST /articles/{id}/previews {}",
            "GET /fronts ",
            "GET /fronts/{front} ",
            "GET /topics ",
            "GET /topics/{topic} ");

    @Inject
    TestNewsroom newsroom;

    private String article = "";
    private String job = "";
    private String keyId = "";
    private final Map<String, String> keys = new LinkedHashMap<>();

    @BeforeEach
    void makeEverything() {
        newsroom.clear();
        newsroom.sql().change("delete from newsroom.key");
        newsroom.topics("energy", "other");
        article = Desk.published(Desk.headline("Roles"));
        Desk.json("{'title': 'Home', 'slots': []}")
                .put("/editorial/v1/fronts/home")
                .then()
                .statusCode(201);
        job = Desk.key()
                .contentType("application/x-ndjson")
                .body(new byte[] {'{', '}'})
                .post("/editorial/v1/imports")
                .path("id");
        for (String role : List.of("reader", "writer", "editor", "admin")) {
            Response made = Desk.json("{'name': 'a " + role + "', 'role': '" + role + "'}")
                    .post("/editorial/v1/keys");
            assertThat(made.statusCode()).isEqualTo(201);
            keys.put(role, made.path("key"));
            if (role.equals("reader")) {
                keyId = made.path("id");
            }
        }
    }

    @Test
    void eachRoleIsRefusedWhatIsAboveItWhetherTheThingExistsOrNot() {
        refused("reader", WRITERS);
        refused("reader", EDITORS_ONLY);
        refused("reader", ADMINISTRATORS_ONLY);
        refused("writer", EDITORS_ONLY);
        refused("writer", ADMINISTRATORS_ONLY);
        refused("editor", ADMINISTRATORS_ONLY);
        assertThat(Desk.reader("/v1/articles/" + article).statusCode()).isEqualTo(200);
        assertThat(Desk.read(article).extract().<Integer>path("revision")).isEqualTo(1);
    }

    @Test
    void whoeverHasNoKeyOrAWrongOneIsRefusedInTheSameWay() {
        List<String> all = new ArrayList<>(WRITERS);
        all.addAll(EDITORS_ONLY);
        all.addAll(ADMINISTRATORS_ONLY);
        for (String call : all) {
            String none = answer(given(), call, true);
            assertThat(none).as(call).startsWith("401 ");
            assertThat(answer(given(), call, false)).as(call).isEqualTo(none);
            RequestSpecification wrong = given().header("Authorization", "Bearer " + keys.get("writer") + "x");
            assertThat(answer(wrong, call, true)).as(call).isEqualTo(none);
        }
    }

    @Test
    void eachRoleMayDoWhatIsItsOwn() {
        for (String call : WRITERS) {
            assertThat(answer(with("writer"), call, true))
                    .as(call)
                    .doesNotStartWith("401 ")
                    .doesNotStartWith("403 ")
                    .doesNotStartWith("404 ");
        }
        for (String call : EDITORS_ONLY) {
            assertThat(answer(with("editor"), call, true))
                    .as(call)
                    .doesNotStartWith("401 ")
                    .doesNotStartWith("403 ")
                    .doesNotStartWith("404 ");
        }
        for (String call : ADMINISTRATORS_ONLY) {
            assertThat(answer(with("admin"), call, true))
                    .as(call)
                    .doesNotStartWith("401 ")
                    .doesNotStartWith("403 ")
                    .doesNotStartWith("404 ");
        }
    }

    @Test
    void whatWasWithdrawnOnLegalGroundsIsForOthersAsIfItHadNeverBeen() {
        String other = Desk.published(Desk.headline("Other"));
        with("editor")
                .contentType("application/json")
                .body("{\"reason\": \"By order of a court.\", \"legal\": true}")
                .post("/editorial/v1/articles/" + article + "/withdraw")
                .then()
                .statusCode(200);
        List<String> calls =
                WRITERS.stream().filter(call -> call.contains("{id}")).toList();
        for (String role : List.of("writer", "editor")) {
            for (String call : calls) {
                String hidden = answer(with(role), call, true);
                assertThat(hidden).as(role + " " + call).startsWith("404 ");
                assertThat(answer(with(role), call, false))
                        .as(role + " " + call)
                        .isEqualTo(hidden);
            }
            assertThat(with(role)
                            .get("/editorial/v1/articles?limit=100")
                            .jsonPath()
                            .getList("items.id", String.class))
                    .containsExactly(other);
        }
        for (String call : EDITORS_ONLY) {
            if (call.contains("{id}")) {
                String hidden = answer(with("editor"), call, true);
                assertThat(hidden).as(call).startsWith("404 ");
                assertThat(answer(with("editor"), call, false)).as(call).isEqualTo(hidden);
            }
        }
        // nor can it be named beside another
        Response pinned = with("editor")
                .contentType("application/json")
                .body("{\"pinned\": [\"" + article + "\"]}")
                .put("/editorial/v1/articles/" + other + "/related");
        assertThat(pinned.statusCode()).isEqualTo(422);
        assertThat(Desk.read(article).extract().<Boolean>path("withdrawal.legal"))
                .isTrue();
        Desk.key()
                .get("/editorial/v1/articles/" + article + "/revisions/1")
                .then()
                .statusCode(200);
        assertThat(Desk.reader("/v1/articles/" + article).statusCode()).isEqualTo(410);
    }

    private void refused(String role, List<String> calls) {
        for (String call : calls) {
            String present = answer(with(role), call, true);
            assertThat(present).as(role + " " + call).startsWith("403 ");
            assertThat(answer(with(role), call, false)).as(role + " " + call).isEqualTo(present);
        }
    }

    private RequestSpecification with(String role) {
        return given().header("Authorization", "Bearer " + keys.get(role));
    }

    /** Status, headers that tell something, and body without the address. */
    private String answer(RequestSpecification request, String call, boolean present) {
        String[] parts = call.split(" ", 3);
        String path = "/editorial/v1"
                + parts[1].replace("{id}", present ? article : NOBODY)
                        .replace("{job}", present ? job : NOBODY)
                        .replace("{key}", present ? keyId : NOBODY)
                        .replace("{front}", present ? "home" : "never-was")
                        .replace("{topic}", present ? "energy" : "never-was");
        if (!parts[2].isEmpty()) {
            String type = parts[1].equals("/imports")
                    ? "application/x-ndjson"
                    : parts[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
            request.contentType(type).body(parts[2].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
        if (parts[0].equals("PUT") || parts[0].equals("PATCH")) {
            request.header("If-Match", present && parts[1].equals("/articles/{id}") ? "\"1\"" : "\"0\"");
        }
        Response answer = request.request(parts[0], path);
        return answer.statusCode() + " " + answer.header("WWW-Authenticate") + " " + answer.header("ETag") + " "
                + answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
