package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * How the database is spoken to, and how rows are picked from it: locked, read and marked as this node's by one statement, as
 * many as there are places for. Thread-safe.
 *
 * <p>Both databases have that: PostgreSQL passes over what another node has locked; SQLite has one writer at a time, and
 * nothing to pass over. The rows to pick are in a common table expression, which is evaluated once; a subquery that
 * PostgreSQL evaluates again would pick more than there are places for.
 */
final class PickingDialect extends AutodetectJdbcCustomization {

    /** Picks for the places that are free. */
    interface Picker {

        List<Execution> fill(IntFunction<List<Execution>> pick);
    }

    private volatile Picker picker = pick -> List.of();
    private volatile Clock clock = Clock.systemUTC();

    PickingDialect(DataSource source) {
        super(source);
    }

    /** Sets for which places rows are picked. */
    void pickWith(Picker picker, Clock clock) {
        this.picker = picker;
        this.clock = clock;
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        return picker.fill(places -> pick(context, places));
    }

    // The task's name is compared in a way that PostgreSQL's planner knows nothing of: without statistics it would take
    // the name that all rows have for a rare one, and sort all that is due.
    private List<Execution> pick(JdbcTaskRepositoryContext context, int places) {
        String sql = "with due as (select task_name, task_instance from " + context.tableName
                + " where picked = ? and execution_time <= ? and case when task_name = ? then true else false end"
                + " order by execution_time limit " + places
                + (super.supportsSingleStatementLockAndFetch() ? " for update skip locked" : "")
                + ") update " + context.tableName
                + " set picked = ?, picked_by = ?, last_heartbeat = ?, version = version + 1"
                + " where (task_name, task_instance) in (select task_name, task_instance from due) and picked = ?"
                + " returning *";
        return context.jdbcRunner.query(
                sql,
                statement -> {
                    // After a connection was waited for: the lease begins now.
                    Instant now = clock.instant();
                    statement.setBoolean(1, false);
                    setInstant(statement, 2, now);
                    statement.setString(3, InboxTable.TASK);
                    statement.setBoolean(4, true);
                    statement.setString(5, context.schedulerName.getName());
                    setInstant(statement, 6, now);
                    statement.setBoolean(7, false);
                },
                context.resultSetMapper.get());
    }
}
