package dev.lede.delivery.search;

import dev.lede.database.Sql;
import dev.lede.delivery.corpus.Chains;
import dev.lede.edition.State;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of all topics, read anew when anything public has changed. */
@Singleton
class TopicNames {

    private final Sql sql;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    TopicNames(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** A topic's name, and the words of it as they are typed. */
    record Name(UUID id, String slug, String name, List<String> words) {

        /** Whether it has all of these words, the last of which need only begin one. */
        boolean fits(List<String> typed, boolean lastIsWhole) {
            for (int i = 0; i < typed.size(); i++) {
                String one = typed.get(i);
                boolean whole = lastIsWhole || i < typed.size() - 1;
                if (words.stream().noneMatch(word -> whole ? word.equals(one) : word.startsWith(one))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Known(Instant changedAt, Map<UUID, Name> names) {}

    /** The names as of a state, by id. */
    Map<UUID, Name> at(State state) {
        Known now = known;
        if (now.changedAt().isBefore(state.changedAt())) {
            now = new Known(
                    state.changedAt(),
                    sql
                            .list(
                                    "select id, slug, name from published.topic",
                                    row -> name(
                                            row.getObject("id", UUID.class),
                                            row.getString("slug"),
                                            row.getString("name")))
                            .stream()
                            .collect(Collectors.toMap(Name::id, Function.identity())));
            known = now;
        }
        return now.names();
    }

    private static Name name(UUID id, String slug, String name) {
        try {
            return new Name(id, slug, name, TextQuery.terms(Chains.plain(), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
