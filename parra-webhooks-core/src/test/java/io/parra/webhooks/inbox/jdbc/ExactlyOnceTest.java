package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The pattern of the guide <em>Effects that happen exactly once</em>. */
class ExactlyOnceTest {

    private static final String SECRET = "s3cr3t";

    private final DataSource dataSource = Databases.postgres();
    private final String handled = Databases.newTable();
    private final String invoices = Databases.newTable();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aHandlerThatFailsBeforeAndAfterItsCommitHasItsEffectOnce() throws Exception {
        update("create table " + handled + " (delivery text primary key)");
        update("create table " + invoices + " (message text)");
        SignedRequest request = SignedRequest.of(Samples.body("message.created"), SECRET);
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(SECRET)
                .inbox(Quick.settings(JdbcInbox.on(dataSource).table(Databases.newTable()))
                        .build())
                .on("invoice", MessageEvent.Created.class, this::invoice)
                .build()) {
            assertEquals(Outcome.STORED, receiver.receive(request.body().bytes(), request.signature()));

            await().until(() -> runs.get() == 3);
            await().until(() -> count(invoices) == 1);
        }
        assertEquals(1, count(invoices));
    }

    private void invoice(MessageEvent.Created event) throws SQLException {
        int run = runs.incrementAndGet();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isNew(connection, event)) {
                    createInvoice(connection, event);
                }
                failIf(run == 1);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        failIf(run == 2);
    }

    private static void failIf(boolean now) {
        if (now) {
            throw new IllegalStateException("down");
        }
    }

    private boolean isNew(Connection connection, MessageEvent.Created event) throws SQLException {
        String sql = "insert into " + handled + " (delivery) values (?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, Delivery.keyOf(event.raw().bytes()));
            return insert.executeUpdate() == 1;
        }
    }

    private void createInvoice(Connection connection, MessageEvent.Created event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + invoices + " values (?)")) {
            insert.setString(1, event.payload().id());
            insert.executeUpdate();
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from " + table);
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
