package io.parra.webhooks.inbox;

class DirectInboxTest extends InboxContract {

    @Override
    protected Inbox create() {
        return DirectInbox.builder().build();
    }
}
