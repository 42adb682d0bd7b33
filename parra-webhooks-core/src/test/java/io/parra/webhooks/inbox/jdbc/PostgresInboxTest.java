package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.InboxContract;

class PostgresInboxTest extends InboxContract {

    @Override
    protected Inbox create() {
        return Quick.settings(JdbcInbox.on(Databases.postgres()).table(Databases.newTable()))
                .build();
    }
}
