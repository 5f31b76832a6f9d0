package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which articles came in without the time at which they were published: what they bear is the time of the load. */
@Singleton
class UndatedArticles {

    private final Sql sql;

    UndatedArticles(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Takes note of it, once the articles are there. A time that comes later is one. */
    void note(List<LineDecision> taken) {
        List<UUID> without = new ArrayList<>();
        List<UUID> with = new ArrayList<>();
        for (LineDecision decision : taken) {
            UUID article = decision.outcome().articleId();
            if (article != null && decision.publish()) {
                if (decision.line().publishedAt() != null) {
                    with.add(article);
                } else if (decision.outcome().kind() == Outcome.Kind.CREATED) {
                    without.add(article);
                }
            }
        }
        if (!with.isEmpty()) {
            sql.change("delete from newsroom.undated where article_id = any(?)", Sql.column("uuid", with));
        }
        if (!without.isEmpty()) {
            sql.change(
                    "insert into newsroom.undated select unnest(?) on conflict do nothing",
                    Sql.column("uuid", without));
        }
    }
}
