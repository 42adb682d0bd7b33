package io.parra.webhooks.examples.bench.load;

/** What a server does with a request. */
enum Route {

    /** Reads the body and answers 200, in the threads that the adapter works in. */
    BARE,

    /** The adapter's. */
    RECEIVER,

    /** Of Micronaut, as an experiment: the receiver on the event loop. */
    LOOP
}
