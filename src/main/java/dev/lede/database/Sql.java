package dev.lede.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are plain SQL: those that work on many rows at once, which an entity manager would send one by one.
 *
 * <p>Inside of a transaction they are part of it, on the connection that the entity manager uses; what it has not sent
 * yet must be flushed before. Outside of one, each statement is a transaction of its own.
 */
public final class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** The rows of a query. */
    public <T> List<T> list(String query, Row<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The only row of a query. */
    public <T> T one(String query, Row<T> reader, @Nullable Object... values) {
        return first(query, reader, values)
                .orElseThrow(() -> new IllegalStateException("There is no row where one must be"));
    }

    /** The first row of a query, if it has one. */
    public <T> Optional<T> first(String query, Row<T> reader, @Nullable Object... values) {
        List<T> rows = list(query, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Changes rows and tells how many. */
    public int change(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A column of values as one parameter, to be taken apart by {@code unnest} or {@code any}. */
    public static Column column(String type, Collection<? extends @Nullable Object> values) {
        return new Column(type, new ArrayList<>(values));
    }

    /** A time column of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A time column of a row that may be null. */
    public static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            @Nullable Object value = values[i];
            if (value instanceof Column column) {
                Array array = connection.createArrayOf(column.type, column.values.toArray());
                statement.setArray(i + 1, array);
            } else if (value instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Values of one SQL type. */
    public static final class Column {
        private final String type;
        private final List<@Nullable Object> values;

        private Column(String type, List<@Nullable Object> values) {
            this.type = type;
            this.values = values;
        }
    }
}
