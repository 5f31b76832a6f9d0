package dev.lede.editorial.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What the roles in a token of an OpenID Connect provider are called there; {@code lede.oidc.roles.*}. */
@ConfigMapping(prefix = "lede.oidc.roles")
public interface TokenRolesConfig {

    /** Those of a reader, comma separated. */
    @WithDefault("reader")
    Set<String> reader();

    /** Those of a writer, comma separated. */
    @WithDefault("writer")
    Set<String> writer();

    /** Those of an editor, comma separated. */
    @WithDefault("editor")
    Set<String> editor();

    /** Those of an administrator, comma separated. */
    @WithDefault("admin")
    Set<String> admin();

    /** The names of a role. */
    default Set<String> of(Role role) {
        return switch (role) {
            case READER -> reader();
            case WRITER -> writer();
            case EDITOR -> editor();
            case ADMIN -> admin();
        };
    }
}
