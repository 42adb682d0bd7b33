package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares this node's clock with that of the database: leases are measured by the nodes' clocks, which therefore have to
 * agree. Only for PostgreSQL; the clock of an SQLite file is this node's.
 */
final class ClockCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final Duration ALLOWED = Duration.ofSeconds(1);

    private ClockCheck() {}

    /** Returns whether it has warned. */
    static boolean warnIfApart(DataSource source, Clock clock) {
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return false;
            }
            Instant before = clock.instant();
            Instant there = ask(connection);
            Instant after = clock.instant();
            boolean apart = there.isBefore(before.minus(ALLOWED)) || there.isAfter(after.plus(ALLOWED));
            if (apart) {
                LOG.warn(
                        "This node's clock says {}, the database's {}: let both follow the same time, as otherwise retries"
                                + " come early or late, and nodes take over work of others that are alive",
                        after,
                        there);
            }
            return apart;
        } catch (SQLException e) {
            LOG.warn("The database's clock could not be compared with this node's", e);
            return false;
        }
    }

    private static Instant ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select clock_timestamp()")) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
