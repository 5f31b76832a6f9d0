package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What readers are told of articles that were taken down, until they are public again. */
@Singleton
public class Withdrawals {

    private final Sql sql;

    Withdrawals(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Whether an article is withdrawn. */
    boolean holds(UUID article) {
        return sql.one(
                "select exists(select from newsroom.withdrawal where article_id = ? and ends > clock_timestamp())",
                row -> row.getBoolean(1),
                article);
    }

    /** The withdrawals that hold, of these articles. */
    public Map<UUID, Withdrawal> of(Collection<UUID> articles) {
        return sql
                .list(
                        """
                        select article_id, at, coalesce(reason, '') as reason, legal
                        from newsroom.withdrawal where article_id = any(?) and ends > clock_timestamp()
                        """,
                        row -> Map.entry(
                                row.getObject("article_id", UUID.class),
                                new Withdrawal(
                                        Sql.instant(row, "at"), row.getString("reason"), row.getBoolean("legal"))),
                        Sql.column("uuid", articles))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Withdraws an article, or gives its withdrawal other words, and another time only if that is said. */
    void put(UUID article, Withdrawal withdrawal, Instant moment) {
        sql.change(
                """
                insert into newsroom.withdrawal as w (article_id, at, reason, legal) values (?, ?, ?, ?)
                on conflict (article_id) do update
                set at = case when ? or w.ends <= clock_timestamp() then excluded.at else w.at end,
                    reason = excluded.reason, legal = excluded.legal, ends = 'infinity'
                """,
                article,
                withdrawal.at() == null ? moment : withdrawal.at(),
                withdrawal.reason(),
                withdrawal.legal(),
                withdrawal.at() != null);
    }

    /** Ends those of articles that are public again, at once or at the time that has been set for it. */
    void end(List<Placement> placements) {
        sql.change(
                "delete from newsroom.withdrawal where article_id = any(?)",
                Sql.column(
                        "uuid",
                        placements.stream()
                                .filter(Placement::isNow)
                                .map(placement -> placement.order().articleId())
                                .toList()));
        List<Placement> later = placements.stream().filter(p -> !p.isNow()).toList();
        sql.change(
                """
                update newsroom.withdrawal w set ends = n.begins from unnest(?, ?) as n(article_id, begins)
                where w.article_id = n.article_id and w.ends > n.begins
                """,
                Sql.column(
                        "uuid", later.stream().map(p -> p.order().articleId()).toList()),
                Sql.column(
                        "timestamptz", later.stream().map(p -> p.begun().from()).toList()));
    }

    /** Has one last that would have ended with a publication that will not be. */
    void resume(UUID article) {
        sql.change(
                "update newsroom.withdrawal set ends = 'infinity' where article_id = ? and ends > clock_timestamp()",
                article);
    }
}
