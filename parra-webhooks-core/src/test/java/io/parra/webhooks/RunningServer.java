package io.parra.webhooks;

/**
 * A started server with a receiver on its route {@link AdapterContract#PATH}.
 *
 * @param port where it listens, on the loopback interface at least
 * @param stop stops it
 */
public record RunningServer(int port, AutoCloseable stop) {}
