package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementWatchTest {

    private static final Duration LONGEST = Duration.ofMillis(40);

    private final ThreadFactory threads = new DaemonThreads("test");
    private final List<StatementWatch.Watched> all = new ArrayList<>();

    @AfterEach
    void giveBack() {
        all.forEach(StatementWatch.Watched::end);
    }

    @Test
    void cancelsEachThatTakesTooLong() {
        StatementWatch watch = new StatementWatch(LONGEST, threads);
        Statement first = begin(watch);
        Statement second = begin(watch);

        awaitCancelled(first);
        awaitCancelled(second);
    }

    @Test
    void leavesThoseAloneWhoseConnectionIsGivenBack() throws SQLException {
        StatementWatch watch = new StatementWatch(LONGEST, threads);
        Statement first = mock();
        begin(watch, first).end();
        Statement second = begin(watch);

        awaitCancelled(second);
        verify(first, never()).cancel();
    }

    @Test
    void goesOnAfterOneThatCannotBeCancelled() throws SQLException {
        StatementWatch watch = new StatementWatch(LONGEST, threads);
        Statement broken = mock();
        doThrow(new SQLException("closed")).when(broken).cancel();
        begin(watch, broken);
        awaitCancelled(broken);
        Statement next = begin(watch);

        awaitCancelled(next);
    }

    @Test
    void letsAStatementGoOnForWhichNoThreadCanBeStartedAndTriesAgainWithTheNext() {
        ThreadFactory none = mock();
        when(none.newThread(any()))
                .thenThrow(new OutOfMemoryError("unable to create native thread"))
                .thenAnswer(call -> threads.newThread(call.getArgument(0)));
        StatementWatch watch = new StatementWatch(LONGEST, none);
        Statement first = begin(watch);
        Statement second = begin(watch);

        awaitCancelled(first);
        awaitCancelled(second);
    }

    private Statement begin(StatementWatch watch) {
        Statement statement = mock();
        StatementWatch.Watched unused = begin(watch, statement);
        return statement;
    }

    private StatementWatch.Watched begin(StatementWatch watch, Statement statement) {
        StatementWatch.Watched watched = watch.new Watched();
        all.add(watched);
        watched.begin(statement);
        return watched;
    }

    private static void awaitCancelled(Statement statement) {
        await().untilAsserted(() -> verify(statement, atLeastOnce()).cancel());
    }
}
