package io.parra.webhooks.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes a record of an object's fields. */
@FunctionalInterface
interface PayloadShape<T> {

    /** Reads the fields to the end. Null if the object lacks what the record cannot be without. */
    @Nullable
    T read(Fields fields) throws IOException;
}
