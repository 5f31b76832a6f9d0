package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** From when readers may know a slug: from when a revision that carries it is public. */
@Singleton
class PublicSlugs {

    private final Sql sql;

    PublicSlugs(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    void publish(List<Placement> placements) {
        sql.change(
                """
                update newsroom.slug s set public_from = n.public_from
                from (select r.slug, case when n.at_once then '-infinity' else lower(p.visible) end as public_from
                      from unnest(?, ?) as n(id, at_once)
                      join newsroom.publication p on p.id = n.id
                      join newsroom.revision r on r.id = p.revision_id) n
                where s.slug = n.slug and (s.public_from is null or s.public_from > n.public_from)
                """,
                Sql.column("uuid", placements.stream().map(p -> p.begun().id()).toList()),
                Sql.column("boolean", placements.stream().map(Placement::isNow).toList()));
    }

    /** Takes back what publications that never will be had announced. Call it once they are removed. */
    void retract(List<Publication> replaced) {
        if (!replaced.isEmpty()) {
            sql.change(
                    """
                    update newsroom.slug s
                    set public_from = (select min(lower(p.visible)) from newsroom.publication p
                                       join newsroom.revision r on r.id = p.revision_id
                                       where p.article_id = s.article_id and r.slug = s.slug)
                    from newsroom.revision gone
                    where gone.id = any(?) and s.slug = gone.slug and s.public_from > clock_timestamp()
                    """,
                    Sql.column(
                            "uuid",
                            replaced.stream().map(Publication::revisionId).toList()));
        }
    }

    /** The articles that get another slug by publications that take the place of others at once. */
    Set<UUID> moved(List<Placement> placements) {
        List<Placement> replacing = placements.stream()
                .filter(p -> p.isNow() && p.ended().isPresent())
                .toList();
        return replacing.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        """
                        select n.article_id from unnest(?, ?) as r(before, after)
                        join newsroom.revision b on b.id = r.before
                        join newsroom.revision n on n.id = r.after
                        where b.slug <> n.slug
                        """,
                        row -> row.getObject("article_id", UUID.class),
                        Sql.column(
                                "uuid",
                                replacing.stream()
                                        .map(p -> p.ended().orElseThrow().revisionId())
                                        .toList()),
                        Sql.column(
                                "uuid",
                                replacing.stream()
                                        .map(p -> p.begun().revisionId())
                                        .toList())));
    }
}
