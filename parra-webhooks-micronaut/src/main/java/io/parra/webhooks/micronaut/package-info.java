/**
 * Receives Parra's webhooks in a Micronaut app: a bean's method with {@link io.parra.webhooks.micronaut.WebhookListener} and
 * the property {@code parra.webhooks.secret}, or the environment variable {@code PARRA_WEBHOOKS_SECRET}, are all it takes.
 *
 * <p>Of the properties under {@code parra.webhooks}, only the secret has no default: {@code secret}, which may hold commas, or
 * several in the list {@code secrets}; {@code path}, {@code /webhooks/parra}; {@code enabled}, {@code true};
 * {@code max-body-bytes}, 262144; {@code body-timeout}, {@code 10s}; {@code dedupe.window}, {@code 24h};
 * {@code dedupe.max-keys}, 100000. The server has a limit of its own, {@code micronaut.server.max-request-size}, by default 10
 * MB: a body over that, but not over {@code max-body-bytes}, is answered 408. The server decompresses what is compressed in a
 * way that it knows, and {@code max-body-bytes} is then the limit of what comes out. Handlers run on the executor
 * {@code blocking}. Where Micronaut Security is used, the route is open.
 *
 * <p>With {@code inbox.type} set to {@code jdbc}, deliveries are committed to the application's {@code DataSource} (or the one
 * that {@code inbox.data-source} names) before they are answered, and listeners run after, with retries: see
 * {@link io.parra.webhooks.inbox.jdbc.JdbcInbox}, whose settings stand under {@code inbox}. What it has given up is published
 * as an event, a {@link io.parra.webhooks.inbox.jdbc.DeadLetter}; its health is that of an indicator where Micronaut Management
 * is used. The application adds db-scheduler to its dependencies.
 *
 * <p>Where there is a bean {@code MeterRegistry}, as of Micronaut Micrometer, what happens is measured, and traced where there are
 * beans {@code ObservationRegistry}, {@code Tracer} and {@code Propagator} too: see {@link io.parra.webhooks.micrometer.MicrometerObserver} and
 * {@link io.parra.webhooks.micrometer.InboxMeters}; not with {@code observation.enabled} set to {@code false}.
 *
 * <p>In tests, the environment {@code test}, there are two more beans: a {@link io.parra.webhooks.micronaut.ParraWebhookClient}, which
 * posts signed webhooks to the running server, and a {@link io.parra.webhooks.testing.WebhookTester}, which delivers in memory.
 *
 * <p>What an application defines itself is used instead:
 *
 * <ul>
 *   <li>A bean {@link io.parra.webhooks.inbox.Inbox} takes the place of the default one, and the receiver closes it.
 *   <li>A bean {@link io.parra.webhooks.WebhookObserver} takes the place of the one for Micrometer.
 *   <li>A listener's bean is replaced like any other, with {@code @Replaces}. A bean of type
 *       {@link io.parra.webhooks.dispatch.EventHandler} is not called: {@code @WebhookListener} is the one way.
 *   <li>A {@code BeanCreatedEventListener} of {@link io.parra.webhooks.WebhookReceiverBuilder} sees the receiver's builder with
 *       everything but the secrets, and may add to it: handlers from code, a clock.
 *   <li>A bean {@link io.parra.webhooks.WebhookReceiver} takes the place of the receiver; no secret has to be configured. Built
 *       from the bean {@code WebhookReceiverBuilder}, for instance with {@code secretsFrom}, it calls the listeners; listeners
 *       that it would not call stop the application from starting. Who defines it says whether it is closed with the context, as
 *       {@code @Bean(preDestroy = "close")} does.
 * </ul>
 */
@Configuration
@Requires(property = WebhookProperties.PREFIX + ".enabled", value = StringUtils.TRUE, defaultValue = StringUtils.TRUE)
@NullMarked
package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import org.jspecify.annotations.NullMarked;
