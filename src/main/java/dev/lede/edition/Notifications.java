package dev.lede.edition;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A connection to the primary that hears of each edition when it is committed. It is none of the newsroom's pool, which would
 * give it to others, but it signs in as they do. For one thread.
 */
final class Notifications implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AgroalDataSource pool;
    private final Connection connection;

    private Notifications(AgroalDataSource pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /** Connects and begins to listen. */
    static Notifications of(AgroalDataSource newsroom) throws SQLException {
        var login = newsroom.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier()
                        .maxSize(1)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(new AgroalConnectionFactoryConfigurationSupplier(login))));
        try {
            Connection connection = pool.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen lede_edition");
            }
            return new Notifications(pool, connection);
        } catch (SQLException e) {
            pool.close();
            throw e;
        }
    }

    /** Waits for a new edition, and tells whether there was one. */
    boolean await(Duration patience) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
        return heard != null && heard.length > 0;
    }

    @Override
    public void close() {
        pool.close();
    }
}
