package dev.lede.editorial.front;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the articles that stand in slots, in whatever state they are. */
@Singleton
class SlotArticles {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sql sql;

    SlotArticles(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** The ids of those named by id or slug, by that name; none of them goes away before the transaction ends. */
    Map<String, UUID> idsOf(Collection<String> names) {
        List<String> sound =
                names.stream().filter(name -> name.indexOf('\0') < 0).distinct().toList();
        Map<UUID, List<String>> byId = sound.stream()
                .filter(name -> ID.matcher(name).matches())
                .collect(Collectors.groupingBy(UUID::fromString));
        Map<String, UUID> found = sql
                .list(
                        "select slug, article_id from newsroom.slug where slug = any(?)",
                        row -> Map.entry(row.getString("slug"), row.getObject("article_id", UUID.class)),
                        Sql.column("text", sound))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<UUID> wanted = Stream.concat(found.values().stream(), byId.keySet().stream())
                .distinct()
                .toList();
        List<UUID> there = sql.list(
                "select id from newsroom.article where id = any(?) order by id for key share",
                row -> row.getObject("id", UUID.class),
                Sql.column("uuid", wanted));
        found.values().retainAll(there);
        there.forEach(
                id -> Optional.ofNullable(byId.get(id)).ifPresent(all -> all.forEach(name -> found.put(name, id))));
        return found;
    }
}
