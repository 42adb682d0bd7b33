package io.parra.webhooks.examples.rig;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The nodes that take the load in turn; one that has died is replaced by another. Thread-safe. */
final class Cluster {

    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    Cluster(Node... nodes) {
        this.nodes = new CopyOnWriteArrayList<>(nodes);
    }

    Node get(int index) {
        return nodes.get(index);
    }

    void replace(int index, Node node) {
        nodes.set(index, node);
    }

    /** The address of the node whose turn it is. */
    URI nextUrl() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).url();
    }
}
