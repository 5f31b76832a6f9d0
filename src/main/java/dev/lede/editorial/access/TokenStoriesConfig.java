package dev.lede.editorial.access;

import dev.lede.http.access.Stories;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of the published stories the roles in a token of an OpenID Connect provider open; {@code lede.oidc.stories.*}. */
@ConfigMapping(prefix = "lede.oidc.stories")
public interface TokenStoriesConfig {

    /** Which stories a reader sees in full: {@code open}, {@code partners} or {@code own}. The other roles see all. */
    @WithDefault("open")
    Stories reader();
}
