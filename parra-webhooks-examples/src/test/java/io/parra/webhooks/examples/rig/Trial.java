package io.parra.webhooks.examples.rig;

/** One fault, and what has to hold in spite of it. */
interface Trial {

    /** Its number in the report. */
    String id();

    /** What is done. */
    String fault(Scale scale);

    /** What is broken on purpose in the control, which has to fail. */
    String control();

    /** Does it, on nodes as they should be or, for the control, as they should not. */
    Measurement measure(Bench bench, boolean control) throws Exception;
}
