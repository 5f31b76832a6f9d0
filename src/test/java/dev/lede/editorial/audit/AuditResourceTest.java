package dev.lede.editorial.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lede.Newsroom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {

    @Inject
    AuditTrail trail;

    private final String article = UUID.randomUUID().toString();

    @Test
    void entriesAreFoundByAllThatTheySay() {
        trail.record(Deed.on("Print", "update", article, 2, 3));
        trail.record(Deed.on("Print", "publish", article, 3, 3).because("corrected"));
        trail.record(Deed.on("Web", "withdraw", article, 3, null));
        entries("subject=article&subjectId=" + article)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.action", equalTo(List.of("withdraw", "publish", "update")))
                .body("items[1].detail", equalTo("corrected"))
                .body("items[2].fromRevision", equalTo(2))
                .body("items[2].toRevision", equalTo(3))
                .body("items[0].toRevision", nullValue());
        entries("by=Print&subjectId=" + article).then().body("items.size()", equalTo(2));
        entries("action=publish&subjectId=" + article).then().body("items.size()", equalTo(1));
        entries("from=2001-01-01&to=2001-12-31").then().body("items.size()", equalTo(0));
        entries("from=2001-01-01&subjectId=" + article).then().body("items.size()", equalTo(3));
        entries("subjects=article").then().statusCode(400);
    }

    @Test
    void pagesGoOnWhereTheLastEndedWhileOthersWrite() {
        for (int i = 1; i <= 5; i++) {
            trail.record(Deed.on("Print", "update", article, i, i + 1));
        }
        List<Integer> seen = new ArrayList<>();
        String next = "/editorial/v1/audit?limit=2&subjectId=" + article;
        while (next != null) {
            Response page = Newsroom.admin().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.toRevision"));
            next = page.path("links.next");
            trail.record(Deed.on("Print", "update", article, 90, 91));
        }
        assertThat(seen).containsExactly(6, 5, 4, 3, 2);
    }

    @Test
    void entryStandsOnlyWithItsDeed() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                trail.record(Deed.on("Print", "update", article, 1, 2));
                throw new IllegalStateException("the deed fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the deed fails");
        }
        entries("subjectId=" + article).then().body("items.size()", equalTo(0));
    }

    @Test
    void keysAndImportsLeaveTheirs() {
        Newsroom.admin()
                .contentType("application/json")
                .body("{\"name\": \"Audited " + article + "\", \"role\": \"reader\"}")
                .post("/editorial/v1/keys")
                .then()
                .statusCode(201);
        entries("subject=key&action=create&limit=1").then().body("items[0].by", equalTo("admin"));
        Newsroom.take(List.of("{\"headline\": \"Audited\"}"));
        entries("subject=import&action=start&limit=1").then().body("items.size()", equalTo(1));
    }

    private static Response entries(String query) {
        return Newsroom.admin().urlEncodingEnabled(false).get("/editorial/v1/audit?" + query);
    }
}
