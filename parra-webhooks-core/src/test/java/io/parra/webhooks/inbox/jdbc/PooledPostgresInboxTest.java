package io.parra.webhooks.inbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.InboxContract;
import org.junit.jupiter.api.AfterAll;

/** On a pool whose connections don't commit by themselves. */
class PooledPostgresInboxTest extends InboxContract {

    private static final HikariDataSource POOL = Databases.pool();

    @Override
    protected Inbox create() {
        return Quick.settings(JdbcInbox.on(POOL).table(Databases.newTable())).build();
    }

    @AfterAll
    static void closePool() {
        POOL.close();
    }
}
