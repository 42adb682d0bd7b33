package io.parra.webhooks.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** What somebody may send who has seen one signed body and does not know the secret. */
public final class Forgery {

    private final byte[] body;
    private final List<String> signatures;

    Forgery(byte[] body, List<String> signatures) {
        this.body = body;
        this.signatures = signatures;
    }

    /** {@return the body} */
    public byte[] body() {
        return body;
    }

    /** {@return every value of the signature's header} */
    public String[] signatures() {
        return signatures.toArray(new String[0]);
    }

    RawRequest request() {
        RawRequest request = RawRequest.post();
        for (String signature : signatures) {
            request = request.header("parra-signature", signature);
        }
        return request.fixed(body);
    }

    @Override
    public String toString() {
        return new String(body, ISO_8859_1) + " signed " + signatures;
    }
}
