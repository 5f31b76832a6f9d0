package dev.lede.editorial.preview;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The previews that are kept: what each stands for, and not its token, which can only be made with the database's key. */
@Singleton
class Previews {

    /** How long the rows of previews that are over are kept. */
    private static final String MEMORY = "interval '30 days'";

    private final Sql sql;

    Previews(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Makes one that lasts from now on, by the database's clock. */
    NewPreview add(UUID article, @Nullable Revision revision, Duration lasting, String by) {
        sql.change("delete from newsroom.preview where article_id = ? and expires_at < now() - " + MEMORY, article);
        return sql.one(
                """
                insert into newsroom.preview (id, article_id, revision_id, expires_at, created_by)
                values (?, ?, ?, date_trunc('milliseconds', clock_timestamp() + ? * interval '1 millisecond'), ?)
                returning id, expires_at,
                          newsroom.preview_signature(id, article_id, revision_id, expires_at) as signature
                """,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new NewPreview(
                            id,
                            "/v1/previews/" + token(id, row.getBytes("signature")),
                            Sql.instant(row, "expires_at"),
                            revision == null ? null : revision.number(),
                            revision == null);
                },
                NewId.next(),
                article,
                revision == null ? null : revision.id(),
                lasting.toMillis(),
                by);
    }

    /** Those of an article that can be used, the latest first. */
    List<PreviewView> of(UUID article) {
        return sql.list(
                """
                select p.id, p.expires_at, r.number, p.created_at, p.created_by
                from newsroom.preview p left join newsroom.revision r on r.id = p.revision_id
                where p.article_id = ? and p.revoked_at is null and p.expires_at > now() order by p.id desc
                """,
                row -> new PreviewView(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "expires_at"),
                        row.getObject("number", Integer.class),
                        row.getObject("number") == null,
                        Sql.instant(row, "created_at"),
                        row.getString("created_by")),
                article);
    }

    /** Takes one back, and tells whether it could still be used. */
    boolean revoke(UUID article, UUID preview) {
        return sql.change(
                        "update newsroom.preview set revoked_at = clock_timestamp()"
                                + " where id = ? and article_id = ? and revoked_at is null and expires_at > now()",
                        preview,
                        article)
                > 0;
    }

    Optional<Revision> revision(UUID article, int number) {
        return sql.first(
                "select id from newsroom.revision where article_id = ? and number = ?",
                row -> new Revision(row.getObject("id", UUID.class), number),
                article,
                number);
    }

    private static String token(UUID id, byte[] signature) {
        ByteBuffer token = ByteBuffer.allocate(2 * Long.BYTES + signature.length);
        token.putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(signature);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The state that a preview shows. */
    record Revision(UUID id, int number) {}
}
