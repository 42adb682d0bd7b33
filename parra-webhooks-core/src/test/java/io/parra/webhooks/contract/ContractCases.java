package io.parra.webhooks.contract;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;

/** What the cases of every subject have at hand. */
interface ContractCases {

    /** The secret that {@link #receiver()} knows. */
    String SECRET = RawRequest.SECRET;

    /**
     * Starts a server with this receiver.
     *
     * @param receiver closed, like the server, at the end of the test
     * @return a sender to that server
     */
    Sender serve(WebhookReceiver receiver) throws Exception;

    /** {@return everything that was printed since the test began} */
    CapturedLog log();

    /** {@return whether the server decompresses bodies before a route sees them} */
    boolean serverDecompresses();

    /** {@return whether the server passes a request on only when the first byte of its body has come} */
    boolean serverWaitsForTheFirstByte();

    /** {@return what the server itself answers to a head over its limit} */
    int oversizedHeadStatus();

    /** {@return the least that must follow a request's head for the receiver to get it: nothing, or one byte of the body} */
    default byte[] leastOf(RawRequest request) {
        return serverWaitsForTheFirstByte() ? request.restToTheFirstByte() : new byte[0];
    }

    /** {@return a builder that knows {@link #SECRET}} */
    default WebhookReceiverBuilder receiver() {
        return WebhookReceiver.builder().secret(SECRET);
    }
}
