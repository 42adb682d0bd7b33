package io.parra.webhooks.examples.docs.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.examples.docs.Guide;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The guide <em>Effects that happen exactly once</em>, its SQL included. */
class ExactlyOnceTest {

    private final SQLiteDataSource dataSource = new SQLiteDataSource();
    private final Invoices invoices = new Invoices(dataSource);

    @TempDir
    Path folder;

    @BeforeEach
    void createTables() throws Exception {
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("app.db"));
        for (String sql : Guide.of("docs/exactly-once.md").blocks("sql")) {
            update(sql);
        }
        update("create table invoice (text text not null)");
    }

    @Test
    void aSecondRunHasNoSecondEffect() throws Exception {
        MessageEvent.Created event = Samples.messageCreated().event();

        invoices.invoice(event);
        invoices.invoice(event);

        assertEquals(1, count());
    }

    @Test
    void aRunThatFailedLeavesNothingBehindAndTheNextOneDoesIt() throws Exception {
        MessageEvent.Created event = Samples.messageCreated().event();
        update("alter table invoice rename to elsewhere");
        assertThrows(SQLException.class, () -> invoices.invoice(event));
        update("alter table elsewhere rename to invoice");

        invoices.invoice(event);

        assertEquals(1, count());
    }

    @Test
    void isRegisteredLikeAnyOtherHandler() throws Exception {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(WebhookTester.SECRET)
                .on("invoice", MessageEvent.Created.class, invoices::invoice)
                .build();

        assertEquals(
                Outcome.HANDLED,
                WebhookTester.of(receiver).deliver(Samples.messageCreated()).outcome());
        assertEquals(1, count());
    }

    private int count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from invoice")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
