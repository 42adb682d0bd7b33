package io.parra.webhooks.inbox.jdbc;

/**
 * What a row's data holds: the delivery, and how far it has come.
 *
 * @param delivery the delivery
 * @param progress how far it has come
 */
record StoredRow(StoredDelivery delivery, Progress progress) {

    StoredRow with(Progress progress) {
        return new StoredRow(delivery, progress);
    }

    /** As the mark that recognises a copy: nothing of the body is kept. */
    StoredRow asMark() {
        return new StoredRow(delivery.emptied(), Progress.NONE);
    }
}
