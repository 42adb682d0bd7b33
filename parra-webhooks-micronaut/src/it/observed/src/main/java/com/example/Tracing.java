package com.example;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.micronaut.context.annotation.Factory;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Singleton;

@Factory
class Tracing {
    @Singleton
    Tracer tracer(OpenTelemetry telemetry) {
        return new OtelTracer(telemetry.getTracer("webhooks"), new OtelCurrentTraceContext(), event -> {});
    }

    @Singleton
    Propagator propagator(OpenTelemetry telemetry) {
        return new OtelPropagator(telemetry.getPropagators(), telemetry.getTracer("webhooks"));
    }
}
