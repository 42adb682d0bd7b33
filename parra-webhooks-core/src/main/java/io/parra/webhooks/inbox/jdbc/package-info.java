/**
 * The durable inbox: deliveries are committed to a database before their sender is answered, and seen through their
 * handlers after, with retries, on as many nodes as share the database.
 *
 * <p>{@link io.parra.webhooks.inbox.jdbc.JdbcInbox} is where to start. The engine is db-scheduler, which an application
 * that uses this package adds to its dependencies; the tables' definitions are {@code postgresql.sql} and
 * {@code sqlite.sql} beside these classes.
 */
@NullMarked
package io.parra.webhooks.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
