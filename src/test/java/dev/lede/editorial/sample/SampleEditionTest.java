package dev.lede.editorial.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SampleEditionTest {

    @Inject
    TestNewsroom newsroom;

    @Inject
    SampleEdition sample;

    @Test
    void emptyDatabaseGetsTheSameEditionEachTime() {
        List<String> first = load();
        assertThat(first).hasSize(92).contains("1 published kiruna-rare-earth-deposit");
        assertThat(load()).isEqualTo(first);
        List<String> leads = newsroom.reader()
                .list("select front || ' ' || position from published.lead_slot order by 1", row -> row.getString(1));
        assertThat(leads)
                .containsExactly(
                        "business 1",
                        "business 2",
                        "business 3",
                        "home 1",
                        "home 2",
                        "home 3",
                        "home 5",
                        "home 6",
                        "science 1",
                        "science 2",
                        "science 3");
        List<String> miscounted = newsroom.reader().list("""
                        select t.slug from published.topic t where t.article_count <>
                            (select count(*) from published.article_topic a where a.topic_id = t.id)
                        """, row -> row.getString("slug"));
        assertThat(miscounted).isEmpty();
        QuarkusTransaction.requiringNew().run(sample::load);
        assertThat(newsroom.log()).isEqualTo(first);
    }

    private List<String> load() {
        newsroom.clear();
        QuarkusTransaction.requiringNew().run(sample::load);
        return newsroom.log();
    }
}
