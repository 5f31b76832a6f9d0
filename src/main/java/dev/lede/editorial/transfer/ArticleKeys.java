package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds articles by the ids that they have in lines. */
@Singleton
class ArticleKeys {

    private final Sql sql;

    ArticleKeys(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** The ids of the articles with these {@code externalId}s; what is none is not in the answer. */
    Map<String, String> ids(Collection<String> keys) {
        return sql
                .list(
                        "select external_id, id from newsroom.article where external_id = any(?)",
                        row -> Map.entry(row.getString("external_id"), row.getString("id")),
                        Sql.column("text", keys))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
