package dev.lede.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.evaluation.RelatedEvaluation;
import dev.lede.evaluation.Scores;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change that ruins the ranking fails the build. */
@QuarkusTest
@TestProfile(NewsPageTest.WithSampleEdition.class)
class RelevanceTest {

    @Test
    void relatedStoriesAreThoseThatPeopleChose() throws Exception {
        Scores scores = new RelatedEvaluation("http://localhost:" + RestAssured.port)
                .of(Path.of("src/test/resources/relevance/sample-edition.ndjson"));
        assertThat(scores.ndcg()).as(scores.toString()).isGreaterThan(0.70);
        assertThat(scores.recall()).as(scores.toString()).isGreaterThan(0.75);
    }
}
