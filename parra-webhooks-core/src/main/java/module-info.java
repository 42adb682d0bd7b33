/**
 * Receives Parra's webhooks: verified, typed, each seen through its handlers.
 *
 * <p>Whoever uses {@code JdbcInbox} on the module path adds {@code com.github.kagkarlsson.scheduler} to the modules of the
 * application, and for {@code JdbcInbox.embedded} also {@code org.xerial.sqlitejdbc}; whoever uses
 * {@code io.parra.webhooks.micrometer} adds {@code micrometer.core}.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"
}) // db-scheduler and Micrometer are no named modules
module io.parra.webhooks {
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.core;
    requires transitive java.net.http;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires static com.github.kagkarlsson.scheduler;
    requires static org.xerial.sqlitejdbc;
    requires static micrometer.core;
    requires static micrometer.observation;

    exports io.parra.webhooks;
    exports io.parra.webhooks.dispatch;
    exports io.parra.webhooks.inbox;
    exports io.parra.webhooks.inbox.jdbc;
    exports io.parra.webhooks.micrometer;
    exports io.parra.webhooks.model;
    exports io.parra.webhooks.testing;
    exports io.parra.webhooks.verification;

    // Migrations of an application read the DDL from here.
    opens io.parra.webhooks.inbox.jdbc;
}
