package io.parra.webhooks.micronaut;

import io.micronaut.context.BeanContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.order.OrderUtil;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.AdvisedBeanType;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Async;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.model.ParraEvent;

/** A bean's method with {@link WebhookListener}, called as Micronaut compiled it. */
record ListenerMethod<B>(BeanContext context, BeanDefinition<B> bean, ExecutableMethod<B, ?> method) {

    /** {@return what no other listener has: the bean's class, not that of a proxy around it, and the method} */
    String name() {
        Class<?> type = bean instanceof AdvisedBeanType<?> advised ? advised.getInterceptedType() : bean.getBeanType();
        return type.getName() + "#" + method.getMethodName();
    }

    int order() {
        return OrderUtil.getOrder(method.getAnnotationMetadata());
    }

    void register(WebhookReceiverBuilder receiver) {
        register(receiver, eventClass());
    }

    private <E extends ParraEvent> void register(WebhookReceiverBuilder receiver, Class<E> eventClass) {
        receiver.on(name(), eventClass, event -> method.invoke(context.getBean(bean), event));
    }

    private Class<? extends ParraEvent> eventClass() {
        Argument<?>[] parameters = method.getArguments();
        if (parameters.length != 1) {
            throw mistake("has " + parameters.length + " parameters: give it one, the event that it listens to");
        }
        Class<?> parameter = parameters[0].getType();
        if (!ParraEvent.class.isAssignableFrom(parameter)) {
            throw mistake("has a parameter of type " + parameter.getName()
                    + ": make it an event, such as ContactEvent.Created, ContactEvent or ParraEvent");
        }
        if (parameters[0].isTypeVariable()) {
            throw mistake("has a parameter of the type variable of a class that it inherits: override it, with"
                    + " @WebhookListener and with the class of the event");
        }
        if (method.getReturnType().getType() != void.class) {
            throw mistake("returns " + method.getReturnType().getType().getName()
                    + ": make it void, and wait in it for what it started, or a failure would be lost");
        }
        if (method.hasStereotype(Async.class)) {
            throw mistake("is @Async: remove that, or a failure would be lost");
        }
        return parameter.asSubclass(ParraEvent.class);
    }

    private ConfigurationException mistake(String what) {
        return new ConfigurationException("@WebhookListener " + name() + " " + what);
    }
}
