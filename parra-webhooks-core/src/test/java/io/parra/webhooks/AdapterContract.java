package io.parra.webhooks;

import io.parra.webhooks.contract.BodyCases;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.contract.ConnectionCases;
import io.parra.webhooks.contract.EncodingCases;
import io.parra.webhooks.contract.EventCases;
import io.parra.webhooks.contract.ForgeryCases;
import io.parra.webhooks.contract.JsonCases;
import io.parra.webhooks.contract.LengthCases;
import io.parra.webhooks.contract.LimitCases;
import io.parra.webhooks.contract.OutcomeCases;
import io.parra.webhooks.contract.RedeliveryCases;
import io.parra.webhooks.contract.SecrecyCases;
import io.parra.webhooks.contract.SecretCases;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.contract.SignatureCases;
import io.parra.webhooks.contract.SlowBodyCases;
import io.parra.webhooks.contract.TraceCases;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every adapter does, told over a socket to a started server. An adapter's test extends this class and says how its
 * server is started; where its framework cannot do as others do, it overrides the method that says so.
 */
@Timeout(60)
public abstract class AdapterContract
        implements BodyCases,
                ConnectionCases,
                EncodingCases,
                EventCases,
                ForgeryCases,
                JsonCases,
                LengthCases,
                LimitCases,
                OutcomeCases,
                RedeliveryCases,
                SecrecyCases,
                SecretCases,
                SignatureCases,
                SlowBodyCases,
                TraceCases {

    /** The route that the receiver is to be put on, for POST. */
    public static final String PATH = "/webhooks/parra";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /**
     * Starts a server on a free port.
     *
     * @param receiver to be put on {@link #PATH}; the suite closes it
     * @return the server, which the suite stops
     * @throws Exception if it does not start
     */
    protected abstract RunningServer start(WebhookReceiver receiver) throws Exception;

    /**
     * Whether the server decompresses a body and removes its {@code Content-Encoding} before a route sees it. If not, every
     * encoded body is {@link Outcome#ENCODED}.
     *
     * @return false unless overridden
     */
    protected boolean decompressesBodies() {
        return false;
    }

    /**
     * Whether the server passes a request on only when the first byte of its body has come. Until then the deadline of the
     * receiver has not begun, nor does a thread wait.
     *
     * @return false unless overridden
     */
    protected boolean waitsForTheFirstByte() {
        return false;
    }

    /**
     * What the server itself answers to a request whose head is over its limit, which is before a route sees it.
     *
     * @return 431 unless overridden
     */
    protected int statusOfAnOversizedHead() {
        return 431;
    }

    @Override
    public final Sender serve(WebhookReceiver receiver) throws Exception {
        opened.push(receiver);
        RunningServer server = start(receiver);
        opened.push(server.stop());
        return new Sender(server.port());
    }

    @Override
    public final CapturedLog log() {
        return log;
    }

    @Override
    public final boolean serverDecompresses() {
        return decompressesBodies();
    }

    @Override
    public final boolean serverWaitsForTheFirstByte() {
        return waitsForTheFirstByte();
    }

    @Override
    public final int oversizedHeadStatus() {
        return statusOfAnOversizedHead();
    }

    @AfterEach
    final void closeWhatWasOpened() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
