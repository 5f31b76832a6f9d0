package dev.lede.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import of thousands keeps nobody waiting who publishes a story meanwhile. */
@QuarkusTest
class PublishingBesideImportTest {

    private static final int IMPORTED = 3_000;
    private static final int MOST = 10;

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    @AfterEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void whatIsPublishedMeanwhileIsFoundAtOnce() {
        String job = ImportCalls.post(ImportCalls.articles(IMPORTED)).header("Location");
        int beside = 0;
        while (beside < MOST && !ImportCalls.job(job).getString("status").equals("done")) {
            String headline = Desk.headline("Quetzal");
            String slug = Desk.slug(headline);
            Desk.published(headline);
            beside++;
            assertThat(given().queryParam("q", "\"" + headline + "\"")
                            .get("/v1/search?fields=slug")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<String>>path("items.slug"))
                    .containsExactly(slug);
            assertThat(given().get("/v1/articles/{slug}/related", slug).statusCode())
                    .isEqualTo(200);
        }
        assertThat(beside).isPositive();
        assertThat(ImportCalls.done(job).getInt("created")).isEqualTo(IMPORTED);
        assertThat(given().get("/v1/articles?limit=1&count=true")
                        .then()
                        .extract()
                        .<Integer>path("total"))
                .isEqualTo(IMPORTED + beside);
    }
}
