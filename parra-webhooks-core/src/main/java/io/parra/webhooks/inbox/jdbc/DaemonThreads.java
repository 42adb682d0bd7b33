package io.parra.webhooks.inbox.jdbc;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes threads that do not keep the process alive, with names that tell what they are for. */
final class DaemonThreads implements ThreadFactory {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "parra-inbox-" + name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((which, thrown) -> LOG.error("{} has failed", which.getName(), thrown));
        return thread;
    }
}
