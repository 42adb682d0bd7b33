package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Executable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a bean's method a handler of Parra's events. The type of its one parameter says which: one class, such as
 * {@code ContactEvent.Created}, a family, such as {@code ContactEvent}, or {@code ParraEvent} for all.
 *
 * <pre>{@code
 * @Singleton
 * class Welcome {
 *
 *     @WebhookListener
 *     void welcome(ContactEvent.Created event) {
 *         // ...
 *     }
 * }
 * }</pre>
 *
 * <p>The method returns {@code void}, and to return is to have succeeded; it may throw anything, and the event has then not
 * been handled. It is called by many threads at once, for different events, and may block. Work that it hands to another
 * thread is not waited for, so its failure would be lost.
 *
 * <p>Its class must be a bean, so it needs a scope such as {@code @Singleton}: without one Micronaut does not see the method, nor does it
 * see a {@code static} one.
 * The listeners found are logged at start-up. One that breaks these rules, or has the name of another, stops the application
 * from starting.
 *
 * <p>A listener's name is its bean's class and its method, as in {@code com.example.Welcome#welcome}. When an event comes again
 * after a failure, those that had succeeded are not called again; one that was renamed in between is. The listeners of one
 * event are called in the order of Micronaut's {@code @Order}, on their methods or beans, and by name where that is the same.
 */
@Documented
@Executable(processOnStartup = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WebhookListener {}
