package io.parra.webhooks.examples.rig;

/** How much of everything. */
enum Scale {
    SHORT,
    FULL;

    int of(int inShort, int inFull) {
        return this == SHORT ? inShort : inFull;
    }
}
