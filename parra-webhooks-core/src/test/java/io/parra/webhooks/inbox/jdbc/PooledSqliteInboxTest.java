package io.parra.webhooks.inbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.InboxContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** On a pool whose connections don't commit by themselves. */
class PooledSqliteInboxTest extends InboxContract {

    private final List<HikariDataSource> pools = new ArrayList<>();

    @TempDir
    private Path directory;

    @Override
    protected Inbox create() {
        HikariDataSource pool = Databases.pool(directory.resolve(Databases.newTable()));
        pools.add(pool);
        return Quick.settings(JdbcInbox.on(pool)).build();
    }

    @AfterEach
    void closePools() {
        pools.forEach(HikariDataSource::close);
    }
}
