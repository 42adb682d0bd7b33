package io.parra.webhooks.micronaut;

import io.parra.webhooks.model.ParraEvent;

/** Takes the calls of the listeners of a test. */
interface Calls {

    void called(String listener, ParraEvent event) throws Exception;
}
