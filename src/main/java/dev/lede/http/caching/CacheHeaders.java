package dev.lede.http.caching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of a cacheable answer, the same on 200, 304 and for HEAD. */
@ApplicationScoped // filters come to life before the settings do; the proxy waits for them
public class CacheHeaders {

    /** The header whose value gets shorter as a change comes near, and so is written anew for an answer that is kept. */
    public static final String LIFETIME = "Cache-Control";

    private final CachingConfig config;

    CacheHeaders(CachingConfig config) {
        this.config = config;
    }

    /**
     * Writes the headers.
     *
     * @param vary the request headers that the answer was chosen by
     */
    public Map<String, String> of(Representation answer, String entityTag, String vary) {
        Collection<String> tags = CacheTags.of(answer.tags());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", entityTag);
        headers.put("Last-Modified", Condition.date(answer.freshness().lastModified()));
        headers.put(LIFETIME, cacheControl(answer.freshness()));
        headers.put("Vary", vary);
        if (!tags.isEmpty()) {
            headers.put("Surrogate-Key", CacheTags.surrogateKey(tags));
            headers.put("Cache-Groups", CacheTags.cacheGroups(tags));
        }
        return headers;
    }

    /**
     * The {@code Cache-Control} of an answer to a caller with a key: his own cache may keep it as long as others keep what
     * everybody sees, but none that is shared (RFC 9111, section 5.2.2.7), and nobody uses it stale.
     */
    String forOne(Representation answer) {
        return "private, max-age=%d"
                .formatted(answer.freshness().atMost(config.maxAge()).toSeconds());
    }

    /**
     * RFC 9111, section 5.2.2, and RFC 5861. What is used stale while a new answer is fetched must not outlive the next
     * change either: an embargo or a withdrawal at a set time holds in caches too. Only an error may stretch it.
     */
    public String cacheControl(Freshness freshness) {
        Duration maxAge = freshness.atMost(config.maxAge());
        Duration stale =
                freshness.atMost(maxAge.plus(config.staleWhileRevalidate())).minus(maxAge);
        // joined, not formatted: that would be a tenth of what a kept answer costs
        return "public, max-age=" + maxAge.toSeconds() + ", stale-while-revalidate=" + stale.toSeconds()
                + ", stale-if-error=" + config.staleIfError().toSeconds();
    }

    /** For how many seconds an answer may be used without asking again. */
    public long maxAge(Freshness freshness) {
        return freshness.atMost(config.maxAge()).toSeconds();
    }
}
