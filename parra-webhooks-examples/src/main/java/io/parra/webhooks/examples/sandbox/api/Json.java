package io.parra.webhooks.examples.sandbox.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/** JSON in and out; points in time as ISO 8601. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new InstantText()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written", e);
        }
    }

    static void answer(Context ctx, Object value) {
        ctx.contentType("application/json").result(write(value));
    }

    /** The request's body; an empty one counts as {@code {}}. */
    static <T> T read(Context ctx, Class<T> type) {
        byte[] body = ctx.bodyAsBytes();
        try {
            T value = MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
            if (value == null) {
                throw Refused.invalid("The request's body has to be a JSON object.");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw Refused.invalid("The request has a field that is not known here; known are "
                    + e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList() + ".");
        } catch (InvalidFormatException e) {
            throw Refused.invalid("The field \"" + path(e) + "\" has a value that is not possible there"
                    + (e.getTargetType().isEnum()
                            ? ": it is one of "
                                    + Arrays.toString(e.getTargetType().getEnumConstants()) + "."
                            : "."));
        } catch (JsonProcessingException e) {
            throw Refused.invalid("The request's body is not JSON of the shape that is documented"
                    + (e.getLocation() == null
                            ? "."
                            : ": see line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + "."));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory needs no input or output", e);
        }
    }

    private static String path(InvalidFormatException e) {
        return e.getPath().isEmpty() ? "" : String.valueOf(e.getPath().get(0).getFieldName());
    }

    private static final class InstantText extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }
}
