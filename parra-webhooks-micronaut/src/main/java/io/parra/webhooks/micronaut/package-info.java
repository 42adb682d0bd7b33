/**
 * Receives Parra's webhooks in a Micronaut app: {@link io.parra.webhooks.micronaut.WebhookListener}.
 */
@Configuration
@Requires(property = "parra.webhooks.enabled", value = StringUtils.TRUE, defaultValue = StringUtils.TRUE)
@NullMarked
package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import org.jspecify.annotations.NullMarked;
