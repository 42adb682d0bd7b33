package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.InboxContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteInboxTest extends InboxContract {

    @TempDir
    private Path directory;

    @Override
    protected Inbox create() {
        return Quick.settings(JdbcInbox.embedded(directory.resolve(Databases.newTable())))
                .build();
    }
}
