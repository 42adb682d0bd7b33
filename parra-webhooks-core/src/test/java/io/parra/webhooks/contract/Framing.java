package io.parra.webhooks.contract;

/** How the end of a body is told. */
enum Framing {
    LENGTH {
        @Override
        RawRequest put(RawRequest head, byte[] body) {
            return head.fixed(body);
        }
    },
    CHUNKED {
        @Override
        RawRequest put(RawRequest head, byte[] body) {
            return head.chunked(body, 4096);
        }
    },
    TINY_CHUNKS {
        @Override
        RawRequest put(RawRequest head, byte[] body) {
            return head.chunked(body, 3);
        }
    };

    abstract RawRequest put(RawRequest head, byte[] body);

    /** {@return a signed request with this body} */
    RawRequest signed(byte[] body) {
        return put(RawRequest.post().signature(body), body);
    }
}
