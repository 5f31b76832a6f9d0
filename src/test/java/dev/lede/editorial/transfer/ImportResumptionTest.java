package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResumptionTest {

    @Inject
    TestNewsroom newsroom;

    @Inject
    ImportWorker worker;

    @Inject
    ImportProgress progress;

    @Inject
    ImportIntake intake;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void stopWorker() throws InterruptedException {
        worker.stop();
        newsroom.clear();
    }

    @AfterEach
    void startWorkerAgain() throws InterruptedException {
        worker.stop();
        worker.start();
    }

    @Test
    void importThatWasCutOffGoesOnAtItsNextChunkWithoutDoublesAndWithoutLoss() {
        String location = ImportCalls.post(ImportCalls.articles(450)).header("Location");
        assertThat(progress.step()).isTrue();
        JsonPath half = ImportCalls.job(location);
        assertThat(half.getString("status")).isEqualTo("running");
        assertThat(half.getInt("read")).isEqualTo(200);
        assertThat(newsroom.log()).hasSize(200);
        worker.start();
        JsonPath job = ImportCalls.done(location);
        assertThat(job.getInt("created")).isEqualTo(450);
        assertThat(newsroom.log()).hasSize(450);
        assertThat(count("article")).isEqualTo(450);
        assertThat(count("revision")).isEqualTo(450);
    }

    @Test
    void importThatWasNeverTakenInWholeIsDroppedOnceItsReceiverIsDead() {
        newsroom.sql()
                .change("insert into newsroom.import_job (id, status, created_by, created_at)"
                        + " values (gen_random_uuid(), 'receiving', 'x', now())");
        intake.discardAbandoned();
        assertThat(count("import_job")).isZero();
    }

    @Test
    void jobThatAnotherNodeIsAtIsNotTaken() throws SQLException {
        ImportCalls.post(ImportCalls.articles(1));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select id from newsroom.import_job for update");
            assertThat(progress.step()).isFalse();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(progress.step()).isTrue();
        assertThat(newsroom.published()).containsExactly("Story 1");
    }

    @Test
    void slugThatIsTakenMeanwhileCostsOnlyItsOwnLine() throws SQLException {
        String location = ImportCalls.post("""
                        {"headline": "One", "publish": true}
                        {"headline": "Two", "slug": "taken", "publish": true}
                        {"headline": "Three", "publish": true}
                        """).header("Location");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "with a as (insert into newsroom.article values (gen_random_uuid(), null, now()) returning id)"
                            + " insert into newsroom.slug select 'taken', id from a");
            worker.start();
            while (count("import_job where exists (select from pg_locks where not granted)") == 0) {
                Thread.onSpinWait();
            }
            other.commit();
            other.setAutoCommit(true);
        }
        JsonPath job = ImportCalls.done(location);
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getString("errors[0].detail")).isEqualTo("/slug: The slug is another article's.");
        assertThat(newsroom.published()).containsExactly("One", "Three");
    }

    @Test
    void importThatCannotBeReadAnyMoreFailsAndLetsTheNextOneThrough() {
        String broken = ImportCalls.post(ImportCalls.articles(1)).header("Location");
        newsroom.sql().change("update newsroom.import_chunk set content = '\\x00'");
        assertThat(progress.step()).isTrue();
        assertThat(ImportCalls.job(broken).getString("status")).isEqualTo("failed");
        assertThat(ImportCalls.post(ImportCalls.articles(1)).statusCode()).isEqualTo(202);
        assertThat(progress.step()).isTrue();
        assertThat(newsroom.published()).containsExactly("Story 1");
    }

    @Test
    void lineThatTheDatabaseRefusesIsRejectedAloneInTheEnd() {
        newsroom.sql()
                .change("alter table newsroom.revision add constraint test_refuses check (headline <> 'Story 137')");
        try {
            String location = ImportCalls.post(ImportCalls.articles(300)).header("Location");
            worker.start();
            JsonPath job = ImportCalls.done(location);
            assertThat(job.getInt("created")).isEqualTo(299);
            assertThat(job.getList("errors.line", Integer.class)).containsExactly(137);
            assertThat(count("article")).isEqualTo(299);
        } finally {
            newsroom.sql().change("alter table newsroom.revision drop constraint test_refuses");
        }
    }

    private long count(String table) {
        return newsroom.sql().one("select count(*) as n from newsroom." + table, row -> row.getLong("n"));
    }
}
