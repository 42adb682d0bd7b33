package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Hands a row's data to and from db-scheduler as the bytes that it is. */
final class RawBytes implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return (byte[]) data;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return type.cast(data);
    }
}
