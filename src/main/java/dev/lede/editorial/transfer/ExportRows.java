package dev.lede.editorial.transfer;

import dev.lede.database.SqlFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What an export is made of, row after row, all as it stood at one moment. The database holds the rows and gives a few at a
 * time, so that an export of any length needs no more memory than a short one.
 *
 * <p>Nothing in the order or in the rows hangs on what the server makes (ids of revisions, times of saving), so that the same
 * content gives the same rows in another database.
 */
@Singleton
class ExportRows {

    private static final int AT_A_TIME = 50;

    private static final String TOPICS = """
            select json_build_object('topic', json_strip_nulls(json_build_object(
                'slug', t.slug, 'name', t.name, 'kind', t.kind,
                'formerSlugs', (select json_agg(r.slug order by r.slug collate "C")
                                from newsroom.topic_redirect r where r.topic_id = t.id)))) as line
            from newsroom.topic t where t.merged_into is null order by t.slug collate "C"
            """;

    /** What was taken down, what is on the shelf, in the order of time, then the working copy. */
    private static final String ARTICLES = """
            select i.key, i.line = 1 as is_first, i.is_public, i.published_at, i.updated_at, i.begins, i.ends, i.withdrawn,
                   (select json_strip_nulls(json_build_object(
                       'externalId', i.key, 'slug', r.slug, 'headline', r.headline, 'language', r.language, 'genre', r.genre,
                       'summaries', (select json_agg(json_build_object(
                               'kind', m.kind, 'language', m.language, 'text', m.text, 'points', m.points,
                               'origin', json_build_object('by', m.origin_by, 'tool', m.origin_tool, 'reviewed', m.reviewed))
                               order by m.language <> r.language, m.language collate "C", m.kind collate "C")
                           from newsroom.summary m where m.revision_id = r.id),
                       'sections', (select json_agg(json_build_object('heading', x.heading, 'blocks', x.blocks) order by x.position)
                           from newsroom.section x where x.revision_id = r.id),
                       'topics', (select json_agg(t.slug order by rt.position)
                           from newsroom.topic_of_revision rt join newsroom.topic t on t.id = rt.topic_id
                           where rt.revision_id = r.id),
                       'contributors', nullif(r.contributors, '[]'), 'image', r.image, 'source', r.source, 'rights', r.rights,
                       'legallySensitive', nullif(r.legally_sensitive, false)))
                    from newsroom.revision r where r.id = i.revision_id) as content,
                   (select json_agg(l.slug order by l.slug collate "C")
                    from newsroom.slug l
                    where i.line = 1 and l.article_id = i.article_id and l.public_from <= now()
                      and l.slug <> (select r.slug from newsroom.revision r where r.id = i.revision_id)) as former_slugs,
                   (select json_agg(json_build_object('at', c.at, 'text', c.text) order by c.at, c.text collate "C")
                    from newsroom.correction c
                    where c.article_id = i.article_id and (i.is_public or i.withdrawn is not null)
                      and ((i.line = 1 and c.public_from <= now()) or c.public_from = i.begins)) as corrections
            from (
                select a.id as article_id, coalesce(a.external_id, a.id::text) collate "C" as key, p.*,
                       min(p.published_at) over (partition by a.id) as first_at,
                       row_number() over (partition by a.id order by p.place nulls last) as line
                from newsroom.article a
                cross join lateral (
                    select s.revision_id, true as is_public, s.published_at, s.updated_at,
                           case when s.shown_from > now() then s.shown_from end as begins,
                           case when s.shown_until < 'infinity'
                                     and not exists (select from newsroom.shelf n where n.article_id = s.article_id
                                                     and n.shown_from = s.shown_until) then s.shown_until end as ends,
                           null::json as withdrawn, row_number() over (order by s.shown_from) as place
                    from newsroom.shelf s
                    where s.article_id = a.id and s.shown_until > now() and (not ? or s.shown_from <= now())
                    union all
                    (select h.revision_id, false, h.published_at, null, null, null,
                            json_strip_nulls(json_build_object('at', w.at, 'reason', w.reason, 'legal', nullif(w.legal, false))),
                            0
                     from newsroom.withdrawal w
                     join newsroom.publication h on h.article_id = w.article_id and lower(h.visible) <= now()
                     where not ? and w.article_id = a.id and w.ends > now()
                     order by lower(h.visible) desc limit 1)
                    union all
                    select r.id, false, null, null, null, null, null, null
                    from newsroom.revision r
                    where not ? and r.article_id = a.id
                      and r.number = (select max(l.number) from newsroom.revision l where l.article_id = a.id)
                ) p
                order by first_at nulls last, key, place nulls last offset 0
            ) i
            """;

    /** Of what readers see, the choices between stories which they see. */
    private static final String RELATED = """
            select json_build_object('related', json_strip_nulls(json_build_object(
                'article', c.article,
                'pinned', json_agg(c.story order by c.position) filter (where c.position is not null),
                'excluded', json_agg(c.story order by c.story) filter (where c.position is null)))) as line
            from (
                select coalesce(a.external_id, a.id::text) collate "C" as article,
                       coalesce(o.external_id, o.id::text) collate "C" as story, r.position
                from newsroom.related_choice r
                join newsroom.article a on a.id = r.article_id
                join newsroom.article o on o.id = r.story_id
                where not ? or 2 = (select count(*) from newsroom.shelf s where s.article_id in (a.id, o.id)
                                    and s.shown_from <= now() and s.shown_until > now())
            ) c
            group by c.article order by c.article
            """;

    private static final String FRONTS = """
            select json_build_object('front', json_build_object(
                'name', f.name, 'title', f.title,
                'slots', (select coalesce(json_agg(json_strip_nulls(json_build_object(
                        'position', l.position, 'article', coalesce(a.external_id, a.id::text),
                        'from', lower(l.shown), 'until', upper(l.shown))) order by l.position, lower(l.shown) nulls first), '[]')
                    from newsroom.lead_slot l join newsroom.article a on a.id = l.article_id
                    where l.front = f.name
                      and (not ? or exists (select from newsroom.shelf s where s.article_id = a.id
                                            and s.shown_from <= now() and s.shown_until > now()))))) as line
            from newsroom.front f order by f.name collate "C"
            """;

    private final AgroalDataSource newsroom;

    ExportRows(AgroalDataSource newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * Goes through all rows: topics, articles, what was chosen beside them, fronts.
     *
     * @param published whether only to go through what readers see now
     * @throws IOException what the visitor throws
     */
    void visit(boolean published, Visitor visitor) throws IOException {
        try (Connection connection = newsroom.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                each(connection, TOPICS, row -> visitor.line(row.getString("line")));
                each(
                        connection,
                        ARTICLES,
                        row -> visitor.article(ExportedArticle.of(row)),
                        published,
                        published,
                        published);
                each(connection, RELATED, row -> visitor.line(row.getString("line")), published);
                each(connection, FRONTS, row -> visitor.line(row.getString("line")), published);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void each(Connection connection, String query, Reader reader, Boolean... values)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(AT_A_TIME);
            for (int i = 0; i < values.length; i++) {
                statement.setBoolean(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** Is shown the rows. */
    interface Visitor {

        /** A line that is whole. */
        void line(String json) throws IOException;

        /** A state of an article. */
        void article(ExportedArticle article) throws IOException;
    }
}
