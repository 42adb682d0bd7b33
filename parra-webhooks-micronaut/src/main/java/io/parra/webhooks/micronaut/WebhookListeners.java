package io.parra.webhooks.micronaut;

import io.micronaut.context.BeanContext;
import io.micronaut.inject.BeanDefinition;
import io.parra.webhooks.WebhookReceiverBuilder;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every {@link WebhookListener} of the application.
 *
 * <p>Looked for among the beans rather than collected by an {@code ExecutableMethodProcessor}: that would be called for beans
 * that another replaces too, and only after the eager beans were made, one of which may want the receiver.
 */
@Singleton
final class WebhookListeners {

    private final List<? extends ListenerMethod<?>> all;
    private volatile boolean registered;

    WebhookListeners(BeanContext context) {
        this.all = context.getBeanDefinitions(Object.class).stream()
                .filter(BeanDefinition::requiresMethodProcessing)
                .flatMap(bean -> methods(context, bean))
                .sorted(Comparator.<ListenerMethod<?>>comparingInt(ListenerMethod::order)
                        .thenComparing(ListenerMethod::name))
                .toList();
    }

    private static <B> Stream<ListenerMethod<B>> methods(BeanContext context, BeanDefinition<B> bean) {
        return bean.getExecutableMethods().stream()
                .filter(method -> method.hasAnnotation(WebhookListener.class))
                .map(method -> new ListenerMethod<>(context, bean, method));
    }

    void register(WebhookReceiverBuilder receiver) {
        all.forEach(listener -> listener.register(receiver));
        registered = true;
    }

    /** Makes those beans that are made once, so that what they lack shows now. */
    void makeBeans(BeanContext context) {
        all.stream()
                .map(ListenerMethod::bean)
                .filter(BeanDefinition::isSingleton)
                .forEach(context::getBean);
    }

    boolean areRegistered() {
        return registered;
    }

    List<String> names() {
        return all.stream().map(ListenerMethod::name).toList();
    }
}
