package io.parra.webhooks.examples.docs.guides;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.Message;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

final class Invoices {

    private final DataSource dataSource;

    Invoices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void invoice(MessageEvent.Created event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isNew(connection, event)) {
                    createInvoice(connection, event.payload());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean isNew(Connection connection, ParraEvent event) throws SQLException {
        String sql = "insert into handled (delivery) values (?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, Delivery.keyOf(event.raw().bytes()));
            return insert.executeUpdate() == 1;
        }
    }

    private static void createInvoice(Connection connection, Message message) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into invoice (text) values (?)")) {
            insert.setString(1, message.message());
            insert.executeUpdate();
        }
    }
}
