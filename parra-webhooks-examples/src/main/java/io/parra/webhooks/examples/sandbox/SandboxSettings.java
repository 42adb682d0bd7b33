package io.parra.webhooks.examples.sandbox;

import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.examples.sandbox.sender.SenderSettings;
import java.nio.file.Path;

/**
 * How a sandbox is.
 *
 * @param database its SQLite file, created if it is missing
 * @param port where it listens on 127.0.0.1; 0 for any that is free
 * @param allowRemote whether webhooks may be on other machines
 * @param sender how it sends
 * @param faults how long and how big faults are
 */
public record SandboxSettings(
        Path database, int port, boolean allowRemote, SenderSettings sender, FaultSettings faults) {

    /** Where it listens unless told otherwise. */
    public static final int PORT = 4747;

    /** With the defaults, for this machine only. */
    public static SandboxSettings of(Path database, int port) {
        return new SandboxSettings(database, port, false, SenderSettings.defaults(), FaultSettings.defaults());
    }

    /** With another say on other machines. */
    public SandboxSettings withAllowRemote(boolean allowRemote) {
        return new SandboxSettings(database, port, allowRemote, sender, faults);
    }

    /** With another way of sending. */
    public SandboxSettings withSender(SenderSettings sender) {
        return new SandboxSettings(database, port, allowRemote, sender, faults);
    }

    /** With other faults. */
    public SandboxSettings withFaults(FaultSettings faults) {
        return new SandboxSettings(database, port, allowRemote, sender, faults);
    }
}
