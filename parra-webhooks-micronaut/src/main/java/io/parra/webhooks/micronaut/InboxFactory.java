package io.parra.webhooks.micronaut;

import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.exceptions.NoSuchBeanException;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.jdbc.DeadLetter;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.JdbcInboxBuilder;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
import jakarta.inject.Singleton;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the durable inbox, where one is configured and the application has no inbox of its own. */
@Factory
@Requires(property = InboxProperties.PREFIX + ".type", value = InboxProperties.JDBC)
final class InboxFactory {

    /** The data sources are injected only to be closed after the inbox. */
    @Singleton
    @Bean(
            preDestroy = "close",
            typed = {JdbcInbox.class, Inbox.class})
    @Requires(missingBeans = Inbox.class)
    JdbcInbox inbox(
            BeanContext context,
            Collection<BeanRegistration<DataSource>> dataSources,
            @Nullable DataSourceUnwrapper unwrapper,
            InboxProperties properties,
            InboxProperties.Retries retries,
            ApplicationEventPublisher<DeadLetter> deadLetters) {
        DataSource dataSource = dataSource(context, properties);
        JdbcInboxBuilder inbox = JdbcInbox.on(unwrapper == null ? dataSource : unwrapper.unwrap(dataSource))
                .retries(policy(retries))
                .onDeadLetter(deadLetters::publishEvent);
        properties.getTable().ifPresent(inbox::table);
        properties.getCreateTable().ifPresent(inbox::createTable);
        properties.getRetention().ifPresent(inbox::retention);
        properties.getHandlerTimeout().ifPresent(inbox::handlerTimeout);
        properties.getMaxAbandonedThreads().ifPresent(inbox::maxAbandonedThreads);
        properties.getThreads().ifPresent(inbox::threads);
        properties.getPollInterval().ifPresent(inbox::pollInterval);
        properties.getHeartbeat().ifPresent(inbox::heartbeat);
        properties.getMissedHeartbeats().ifPresent(inbox::missedHeartbeats);
        properties.getAdmissionTimeout().ifPresent(inbox::admissionTimeout);
        properties.getShutdownTimeout().ifPresent(inbox::shutdownTimeout);
        return inbox.build();
    }

    private static DataSource dataSource(BeanContext context, InboxProperties properties) {
        String name = properties.getDataSource().orElse(null);
        try {
            return name == null
                    ? context.getBean(DataSource.class)
                    : context.getBean(DataSource.class, Qualifiers.byName(name));
        } catch (NoSuchBeanException e) {
            throw new ConfigurationException(
                    InboxProperties.PREFIX + ".type is jdbc, but there is no one DataSource"
                            + (name == null ? "" : " named " + name)
                            + ": configure it, or set " + InboxProperties.PREFIX + ".data-source to the name of one",
                    e);
        }
    }

    private static RetryPolicy policy(InboxProperties.Retries retries) {
        RetryPolicy defaults = RetryPolicy.defaults();
        return new RetryPolicy(
                retries.getAttempts().orElse(defaults.attempts()),
                retries.getFirstDelay().orElse(defaults.firstDelay()),
                retries.getFactor().orElse(defaults.factor()),
                retries.getJitter().orElse(defaults.jitter()),
                retries.getMaxDelay().orElse(defaults.maxDelay()),
                retries.getMaxDeaths().orElse(defaults.maxDeaths()));
    }
}
