package dev.lede.editorial.access;

import dev.lede.http.access.Entitlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells whose a key is. The database is asked each time, so that a key that was revoked on one node opens nothing on any
 * other from then on.
 */
@ApplicationScoped
public class KeyRing {

    private final AdminKey admin;
    private final KeyRepository keys;

    KeyRing(AdminKey admin, KeyRepository keys) {
        this.admin = admin;
        this.keys = keys;
    }

    /** The holder of a key, if it is a valid one. Reads the database, so not for an event loop. */
    Optional<KeyHolder> holderOf(String key) {
        if (admin.is(key)) {
            return Optional.of(new KeyHolder(AdminKey.HOLDER, Role.ADMIN, Entitlement.OWN, null));
        }
        return KeyForm.prefixOf(key)
                .flatMap(keys::valid)
                .filter(candidate -> candidate.hash().isOf(key))
                .map(this::use);
    }

    private KeyHolder use(KeyRepository.Candidate key) {
        if (key.isStale()) {
            keys.noteUse(key.id());
        }
        return key.holder();
    }
}
