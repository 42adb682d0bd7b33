package io.parra.webhooks.examples.sandbox.sender;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep the process alive. */
final class SenderThreads implements ThreadFactory {

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-sender-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
