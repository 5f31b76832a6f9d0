package dev.lede.editorial.access;

import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.TextRules;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.problem.NotFoundProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes keys and revokes them. */
@Singleton
public class KeyMaking {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::word).toList();
    private static final int LONGEST_NAME = 200;

    private final KeyRepository keys;
    private final KeyGrants grants;
    private final AuditTrail audit;

    KeyMaking(KeyRepository keys, KeyGrants grants, AuditTrail audit) {
        this.keys = keys;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Makes a key.
     *
     * @throws dev.lede.http.problem.InvalidContent if the draft breaks a rule, or another key has its name
     */
    @Transactional
    public MadeKey make(KeyDraft draft, String by) {
        Faults faults = new Faults();
        TextRules rules = new TextRules(faults);
        String name = rules.required(draft.name(), "/name", LONGEST_NAME);
        Role role = Role.ofWord(rules.oneOf(ROLES, draft.role(), "/role"));
        Instant expiresAt = KeyExpiry.of(draft, keys.now(), faults);
        KeyGrants.Grants given = grants.of(draft, role, faults);
        if (name.toLowerCase(Locale.ROOT).equals(AdminKey.HOLDER)) {
            faults.add("/name", "This is the name of the key that is set up with the server; choose another.");
        }
        faults.throwIfAny();
        NewKey key = NewKey.of(role);
        UUID id = keys.add(name, role, key, by, expiresAt, given).orElseThrow(() -> {
            faults.add("/name", "Another key has this name; choose another, or revoke that key first.");
            faults.throwIfAny();
            return new IllegalStateException("a fault was noted");
        });
        audit.record(Deed.of(by, "create", "key", id.toString())
                .because(role.word() + " " + key.prefix() + " "
                        + given.entitlements().stories()
                        + (given.topics() == null
                                ? ""
                                : " " + String.join(",", given.entitlements().topics()))));
        return new MadeKey(id, name, role, key.prefix(), key.text(), expiresAt, given.entitlements(), draft.limit());
    }

    /**
     * Revokes a key: it opens nothing from now on, on any node.
     *
     * @throws NotFoundProblem if there is none of this id
     */
    @Transactional
    public void revoke(UUID id, String by) {
        String name = keys.remove(id).orElseThrow(NotFoundProblem::new);
        audit.record(Deed.of(by, "revoke", "key", id.toString()).because(name));
    }
}
