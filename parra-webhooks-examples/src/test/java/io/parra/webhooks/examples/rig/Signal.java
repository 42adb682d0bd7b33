package io.parra.webhooks.examples.rig;

import java.io.IOException;

/** Signals that Java has no method for, to processes that the rig has started. */
final class Signal {

    private Signal() {}

    static void send(String name, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("SIG" + name + " could not be sent");
        }
    }
}
