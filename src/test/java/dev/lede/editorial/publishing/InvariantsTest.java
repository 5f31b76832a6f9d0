package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.database.SqlFailure;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses, whatever the program does. */
@QuarkusTest
class InvariantsTest {

    @Inject
    TestNewsroom newsroom;

    private UUID article = new UUID(0, 0);
    private UUID revision = new UUID(0, 0);

    @BeforeEach
    void publishOne() {
        newsroom.clear();
        article = Objects.requireNonNull(
                newsroom.take("{'headline': 'H', 'publish': true, 'summary': 'S', 'sections': [{'blocks': ['x']}]}")
                        .get(0)
                        .articleId());
        revision = newsroom.revision(article);
    }

    @Test
    void twoPublicRevisionsAtAMomentAreRefused() {
        assertRefused(
                "publication_one_at_a_time",
                "insert into newsroom.publication values (gen_random_uuid(), ?, ?, tstzrange(now() + interval '1 day', null),"
                        + " now(), now(), now(), 'x')",
                article,
                revision);
    }

    @Test
    void sectionWithoutARevisionIsRefused() {
        assertRefused(
                "section_revision_fk",
                "insert into newsroom.section values (gen_random_uuid(), 1, null, 'intro', '[]')");
    }

    @Test
    void summaryOfAnUnknownKindIsRefused() {
        assertRefused(
                "summary_kind_known",
                "insert into newsroom.summary values (?, 'haiku', 'en', 'text', null, 'person', null, null)",
                revision);
    }

    @Test
    void machinesSummaryWithoutItsToolIsRefused() {
        assertRefused(
                "summary_machine_is_disclosed",
                "insert into newsroom.summary values (?, 'brief', 'en', 'text', null, 'machine', null, true)",
                revision);
    }

    @Test
    void editionOutOfOrderIsRefused() {
        assertRefused(
                "change_previous_fk",
                "insert into newsroom.change values (3, 2, 'updated', now(), ?, 'h', '[]')",
                article);
        assertRefused(
                "change_in_order",
                "insert into newsroom.change values (3, 1, 'updated', now(), ?, 'h', '[]')",
                article);
        assertRefused("immutable", "delete from newsroom.change where edition = 1");
    }

    @Test
    void updateOfWhatWasSavedIsRefused() {
        assertRefused("immutable", "update newsroom.revision set headline = 'Other' where id = ?", revision);
        assertRefused("immutable", "update newsroom.section set anchor = 'other' where revision_id = ?", revision);
        assertRefused("immutable", "update newsroom.summary set text = 'Other' where revision_id = ?", revision);
        assertThat(newsroom.published()).containsExactly("H");
    }

    @Test
    void ownerOfTheViewsSeesNothingOfWhatIsNotOnTheShelf() {
        assertThat(newsroom.sql()
                        .list(
                                "select c.relname from pg_class c where c.relnamespace = 'newsroom'::regnamespace"
                                        + " and c.relkind in ('r', 'v') and has_table_privilege('lede_views', c.oid, 'select')",
                                row -> row.getString("relname")))
                .contains("shelf")
                .doesNotContain("article", "revision", "section", "summary", "revision_topic", "publication")
                .doesNotContain("revision_as_read", "topic_of_revision");
    }

    private void assertRefused(String because, String statement, Object... values) {
        assertThatThrownBy(() -> newsroom.sql().change(statement, values))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining(because);
    }
}
