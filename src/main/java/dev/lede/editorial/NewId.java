package dev.lede.editorial;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the ids of everything that is written: UUIDs of version 7 (RFC 9562, section 5.7), which sort by their making. */
public final class NewId {

    private NewId() {}

    /** An id that nothing else has. */
    public static UUID next() {
        // the strategy keeps its own counter and clock and does not look at the session
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
