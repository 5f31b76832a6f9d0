package dev.lede.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.database.Sql;
import dev.lede.database.SqlFailure;
import dev.lede.editorial.transfer.ArticleTransfer;
import dev.lede.editorial.transfer.ImportLine;
import dev.lede.editorial.transfer.ImportLineReading;
import dev.lede.editorial.transfer.Outcome;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The database as a test finds and leaves it. */
@Singleton
public class TestNewsroom {

    private static final String DEADLOCK = "40P01";

    private final Sql newsroom;
    private final Sql reader;
    private final ImportLineReading reading;
    private final ArticleTransfer transfer;

    TestNewsroom(
            AgroalDataSource newsroom,
            @DataSource("reader") AgroalDataSource reader,
            ImportLineReading reading,
            ArticleTransfer transfer) {
        this.newsroom = new Sql(newsroom);
        this.reader = new Sql(reader);
        this.reading = reading;
        this.transfer = transfer;
    }

    /**
     * Takes everything away, down to the edition. Nothing but tests locks whole tables, so those who read many of them
     * meanwhile, as the index does, may be in the way in another order: then once more.
     */
    public void clear() {
        int attempts = 0;
        while (!isEmptied()) {
            attempts++;
            assertThat(attempts).isLessThan(10);
        }
        newsroom.change("update newsroom.edition set number = 0");
    }

    private boolean isEmptied() {
        try {
            newsroom.change(
                    "truncate newsroom.article, newsroom.topic, newsroom.front, newsroom.change, newsroom.import_job cascade");
            return true;
        } catch (SqlFailure e) {
            if (e.getCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** As the owner of the tables. */
    public Sql sql() {
        return newsroom;
    }

    /** As a reader. */
    public Sql reader() {
        return reader;
    }

    /** Makes topics of kind subject. */
    public void topics(String... slugs) {
        for (String slug : slugs) {
            newsroom.change(
                    "insert into newsroom.topic values (?, ?, initcap(?), 'subject', now(), now())",
                    NewId.next(),
                    slug,
                    slug);
        }
    }

    /** Takes lines in, in one transaction, each written with single quotes for double ones. */
    public List<Outcome> take(String... lines) {
        List<ImportLine> read = Stream.of(lines)
                .map(line -> reading.read(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .toList();
        return QuarkusTransaction.requiringNew().call(() -> transfer.take(read, "test"));
    }

    /** The database's time. */
    public Instant now() {
        return newsroom.one("select clock_timestamp() as now", row -> Sql.instant(row, "now"));
    }

    /** The log as {@code edition type slug}. */
    public List<String> log() {
        return newsroom.list(
                "select edition || ' ' || type || ' ' || slug as entry from newsroom.change order by edition",
                row -> row.getString("entry"));
    }

    /** Headlines that readers see, in order. */
    public List<String> published() {
        return reader.list(
                "select headline from published.article order by headline", row -> row.getString("headline"));
    }

    /** The id of the latest revision of an article. */
    public UUID revision(UUID article) {
        return newsroom.one(
                "select id from newsroom.revision where article_id = ? order by number desc limit 1",
                row -> row.getObject("id", UUID.class),
                article);
    }
}
