package io.parra.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.EventReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JacksonVersionTest {

    @Test
    void theseTestsRunOnJackson219() {
        for (Version version :
                new Version[] {PackageVersion.VERSION, new JsonFactory().version(), new ObjectMapper().version()}) {
            assertEquals("2.19", version.getMajorVersion() + "." + version.getMinorVersion());
        }
    }

    /** The newest refuses it. */
    @Test
    void takesAKeyWithHalfASurrogatePair() {
        byte[] body = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"\\ud800\":1}}"
                .getBytes(UTF_8);

        ContactEvent.Created event = assertInstanceOf(ContactEvent.Created.class, new EventReader().read(body));
        assertEquals(Set.of("\ud800"), event.payload().additionalFields().keySet());
    }
}
