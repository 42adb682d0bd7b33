package io.parra.webhooks.dispatch;

/** Stands around each call of a handler, in the thread that dispatches. */
@FunctionalInterface
public interface AroundHandler {

    /**
     * Calls a handler.
     *
     * @param handler the handler's name; for an unnamed one, a text with the class of events that it takes
     * @param call what to call, once
     * @throws Exception what the call throws, passed on; to return is that the handler has succeeded
     */
    void call(String handler, Call call) throws Exception;

    /** The call of a handler with its event. */
    @FunctionalInterface
    interface Call {

        /**
         * Runs the handler.
         *
         * @throws Exception what it throws
         */
        void run() throws Exception;
    }
}
