package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.database.Sql;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleTransferTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("trade", "ships");
    }

    @Test
    void wholeArticleIsPublishedAsItWasWritten() {
        newsroom.take("""
                {'externalId': 'a', 'headline': 'Über ships', 'summary': 'In short.', 'topics': ['ships', 'trade'],
                 'contributors': [{'name': 'A. Writer'}], 'source': {'name': 'Wire'}, 'rights': {'syndication': 'open'},
                 'sections': [{'blocks': ['One', {'type': 'paragraph', 'html': 'Two <em>x</em>'}]},
                              {'heading': 'The rest', 'blocks': [{'type': 'list', 'items': ['i']}]}],
                 'corrections': [{'at': '2024-01-03T00:00:00Z', 'text': 'It was two.'}],
                 'publish': true, 'publishedAt': '2024-01-02T03:04:05Z'}
                """);
        String article = newsroom.reader().one("""
                                select jsonb_build_object('slug', slug, 'byline', byline, 'summary', summary, 'words', word_count,
                                    'topics', topics::jsonb, 'sections', sections::jsonb, 'corrections', corrections, 'source', source,
                                    'rights', rights)::text as article from published.article
                                """, row -> row.getString("article"));
        assertThat(article)
                .isEqualTo(
                        "{\"slug\": \"uber-ships\", \"words\": 6, \"byline\": \"A. Writer\", \"rights\": {\"syndication\": \"open\"},"
                                + " \"source\": {\"name\": \"Wire\"}, \"topics\": [{\"kind\": \"subject\", \"name\": \"Ships\", \"slug\": \"ships\"},"
                                + " {\"kind\": \"subject\", \"name\": \"Trade\", \"slug\": \"trade\"}], \"summary\": \"In short.\","
                                + " \"sections\": [{\"anchor\": \"intro\", \"blocks\": [{\"text\": \"One\", \"type\": \"paragraph\"},"
                                + " {\"html\": \"Two <em>x</em>\", \"text\": \"Two x\", \"type\": \"paragraph\"}], \"position\": 1},"
                                + " {\"anchor\": \"the-rest\", \"blocks\": [{\"type\": \"list\", \"items\": [{\"text\": \"i\"}],"
                                + " \"style\": \"unordered\"}], \"heading\": \"The rest\", \"position\": 2}],"
                                + " \"corrections\": [{\"at\": \"2024-01-03T00:00:00+00:00\", \"text\": \"It was two.\"}]}");
    }

    @Test
    void sameContentIsUnchangedAndOtherContentIsANewRevision() {
        String line =
                "{'externalId': 'a', 'headline': 'First', 'publish': true, 'publishedAt': '2024-01-02T03:04:05Z'}";
        assertThat(kinds(newsroom.take(line))).containsExactly(Outcome.Kind.CREATED);
        assertThat(kinds(newsroom.take(line))).containsExactly(Outcome.Kind.UNCHANGED);
        assertThat(kinds(newsroom.take(line.replace("First", "Second")))).containsExactly(Outcome.Kind.UPDATED);
        assertThat(newsroom.log()).containsExactly("1 published first", "2 updated first");
        assertThat(newsroom.published()).containsExactly("Second");
        assertThat(count("revision")).isEqualTo(2);
    }

    @Test
    void sameArticleTwiceInOneTransactionEndsAsTheLaterOne() {
        assertThat(kinds(newsroom.take(
                        "{'externalId': 'a', 'headline': 'One', 'topics': ['trade'], 'publish': true}",
                        "{'externalId': 'b', 'headline': 'Other', 'publish': true}",
                        "{'externalId': 'a', 'headline': 'Two', 'topics': ['ships'], 'publish': true}",
                        "{'externalId': 'a', 'headline': 'Two', 'topics': ['ships'], 'publish': true}")))
                .containsExactly(
                        Outcome.Kind.CREATED, Outcome.Kind.CREATED, Outcome.Kind.UPDATED, Outcome.Kind.UNCHANGED);
        assertThat(newsroom.published()).containsExactly("Other", "Two");
        assertThat(newsroom.log()).containsExactly("1 published one", "2 published other", "3 updated one");
        assertThat(topicCounts()).containsExactly("ships 1", "trade 0");
    }

    @Test
    void draftIsSeenByNobodyUntilItsLineSaysPublish() {
        String line = "{'externalId': 'a', 'headline': 'Secret', 'publish': false}";
        assertThat(kinds(newsroom.take(line))).containsExactly(Outcome.Kind.CREATED);
        assertThat(newsroom.published()).isEmpty();
        assertThat(slugs()).isEmpty();
        assertThat(kinds(newsroom.take(line.replace("false", "true")))).containsExactly(Outcome.Kind.UPDATED);
        assertThat(newsroom.published()).containsExactly("Secret");
        assertThat(slugs()).containsExactly("secret");
        assertThat(count("revision")).isEqualTo(1);
    }

    @Test
    void archiveKeepsItsTimesAndALaterChangeBearsTheMoment() {
        String line = "{'externalId': 'a', 'headline': 'Old', 'publish': true, 'publishedAt': '2024-01-02T03:04:05Z'}";
        newsroom.take(line);
        Instant archived = Instant.parse("2024-01-02T03:04:05Z");
        assertThat(times("published_at")).containsExactly(archived);
        assertThat(times("updated_at")).containsExactly(archived);
        Instant before = newsroom.now();
        newsroom.take(line.replace("Old", "Newer"));
        assertThat(times("published_at")).containsExactly(archived);
        assertThat(times("updated_at").get(0)).isBetween(before, newsroom.now());
    }

    @Test
    void correctionIsSaidOnceAndLoggedAsSuch() {
        String line = "{'externalId': 'a', 'headline': 'H', 'publish': true}";
        String corrected =
                "{'externalId': 'a', 'headline': 'H', 'publish': true, 'corrections': [{'at': '2024-01-03T00:00:00Z', 'text': 'C'}]}";
        assertThat(kinds(newsroom.take(line, corrected, corrected)))
                .containsExactly(Outcome.Kind.CREATED, Outcome.Kind.UPDATED, Outcome.Kind.UNCHANGED);
        assertThat(newsroom.log()).containsExactly("1 published h", "2 corrected h");
        assertThat(count("correction")).isEqualTo(1);
    }

    @Test
    void slugOfAnotherArticleIsRefusedAndOneFromAHeadlineGetsANumber() {
        List<Outcome> outcomes = newsroom.take(
                "{'headline': 'Same', 'publish': true}",
                "{'headline': 'Same', 'publish': true}",
                "{'headline': 'Other', 'slug': 'same', 'publish': true}",
                "{'externalId': 'x', 'headline': 'Same!', 'publish': true}");
        assertThat(kinds(outcomes))
                .containsExactly(
                        Outcome.Kind.CREATED, Outcome.Kind.CREATED, Outcome.Kind.REJECTED, Outcome.Kind.CREATED);
        assertThat(outcomes.get(2).detail()).isEqualTo("/slug: The slug is another article's.");
        assertThat(slugs()).containsExactly("same", "same-2", "same-3");
    }

    @Test
    void twentyArticlesOfOneHeadlineHaveTwentySlugs() {
        String[] lines = new String[20];
        java.util.Arrays.fill(lines, "{'headline': 'Live', 'publish': true}");
        assertThat(kinds(newsroom.take(lines))).containsOnly(Outcome.Kind.CREATED);
        assertThat(slugs()).hasSize(20).contains("live", "live-9");
    }

    @Test
    void articleMayChangeItsSlugAndGoBack() {
        newsroom.take(
                "{'externalId': 'a', 'headline': 'H', 'slug': 'one', 'publish': true}",
                "{'externalId': 'a', 'headline': 'H', 'slug': 'two', 'publish': true}",
                "{'externalId': 'a', 'headline': 'H', 'slug': 'one', 'publish': true}");
        assertThat(slugs()).containsExactly("one", "two");
        assertThat(newsroom.log()).containsExactly("1 published one", "2 moved two", "3 moved one");
    }

    @Test
    void unknownTopicIsRejectedWithItsPlace() {
        Outcome outcome = newsroom.take("{'headline': 'H', 'topics': ['trade', 'nothing']}")
                .get(0);
        assertThat(outcome.detail()).isEqualTo("/topics/1: There is no topic nothing.");
    }

    private static List<Outcome.Kind> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::kind).toList();
    }

    private long count(String table) {
        return newsroom.sql().one("select count(*) as n from newsroom." + table, row -> row.getLong("n"));
    }

    private List<Instant> times(String column) {
        return newsroom.reader().list("select " + column + " from published.article", row -> Sql.instant(row, column));
    }

    private List<String> slugs() {
        return newsroom.reader().list("select slug from published.slug order by slug", row -> row.getString("slug"));
    }

    private List<String> topicCounts() {
        return newsroom.reader()
                .list(
                        "select slug || ' ' || article_count as topic from published.topic order by slug",
                        row -> row.getString("topic"));
    }
}
