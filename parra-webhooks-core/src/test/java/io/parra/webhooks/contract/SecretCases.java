package io.parra.webhooks.contract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are rotated, and a supplier of secrets that fails. */
public interface SecretCases extends ContractCases {

    @Test
    default void whileASecretIsRotatedBothAreAccepted() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(WebhookReceiver.builder()
                .secrets(List.of("old", "new"))
                .on(ParraEvent.class, handler)
                .build());

        Answer.OK.isIn(parra.send(signed("e-1", "old")));
        Answer.OK.isIn(parra.send(signed("e-2", "new")));
        Answer.UNAUTHENTICATED.isIn(parra.send(signed("e-3", "older")));

        verify(handler, times(2)).handle(any());
    }

    @Test
    default void aSecretIsReplacedWhileTheServerRuns() throws Exception {
        AtomicReference<List<String>> secrets = new AtomicReference<>(List.of("old"));
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(WebhookReceiver.builder()
                .secretsFrom(secrets::get)
                .on(ParraEvent.class, handler)
                .build());

        Answer.OK.isIn(parra.send(signed("e-1", "old")));
        secrets.set(List.of("new"));
        Answer.UNAUTHENTICATED.isIn(parra.send(signed("e-2", "old")));
        Answer.OK.isIn(parra.send(signed("e-3", "new")));

        verify(handler, times(2)).handle(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails", "gives none", "gives a blank one"})
    default void whileTheSupplierOfSecretsIsOfNoUseTheAnswerIs503(String supplier) throws Exception {
        AtomicBoolean isOfNoUse = new AtomicBoolean();
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(WebhookReceiver.builder()
                .secretsFrom(() -> isOfNoUse.get() ? useless(supplier) : List.of(SECRET))
                .on(ParraEvent.class, handler)
                .build());

        isOfNoUse.set(true);
        Answer.UNAVAILABLE.isIn(parra.send(signed("e-1", SECRET)));
        verifyNoInteractions(handler);

        isOfNoUse.set(false);
        Answer.OK.isIn(parra.send(signed("e-1", SECRET)));
        verify(handler).handle(any());
    }

    private static List<String> useless(String supplier) {
        return switch (supplier) {
            case "fails" -> throw new IllegalStateException(SECRET);
            case "gives none" -> List.of();
            default -> List.of(SECRET, " ");
        };
    }

    private static RawRequest signed(String id, String secret) {
        byte[] body = Bodies.event(id, "message.created");
        return RawRequest.post()
                .header("parra-signature", WebhookSigner.of(secret).sign(body))
                .fixed(body);
    }
}
