package dev.lede;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What holds for the product as a whole. Its database is the one of every test of the running application. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ProductTest {
    private static final Path DOCUMENT = Path.of("src/docs/openapi.yaml");

    @Test
    void theContractChangesOnlyOnPurpose() throws IOException {
        String generated = given().get("/q/openapi").asString();
        Path other = Path.of("target/openapi.yaml");
        Files.writeString(other, generated);
        assertThat(generated)
                .as("if the change is meant: cp " + other + " " + DOCUMENT)
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void readyMeansThatBothDatasourcesAnswer() {
        given().get("/q/health/ready").then().statusCode(200).body("status", org.hamcrest.Matchers.equalTo("UP"));
    }

    @Test
    void theDocumentationIsThereToBrowse() {
        assertThat(given().get("/docs/").statusCode()).isEqualTo(200);
    }
}
