package dev.lede.edition;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;

/** Tells readers how far the public state has come. */
@Singleton
public class PublicState {

    private final Sql sql;

    PublicState(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** Asks the database, in one small statement. */
    public State read() {
        return sql.one(
                "select edition, changed_at, now, next_change, touches, list_touches, turned_at from published.state",
                row -> new State(
                        row.getLong("edition"),
                        Sql.instant(row, "changed_at"),
                        Sql.instant(row, "now"),
                        Sql.optionalInstant(row, "next_change"),
                        row.getLong("touches"),
                        row.getLong("list_touches"),
                        Sql.optionalInstant(row, "turned_at")));
    }

    /** Whether something came or went by time alone that is not in the log yet. */
    public boolean isDue() {
        return sql.one("select due from published.due", row -> row.getBoolean("due"));
    }
}
