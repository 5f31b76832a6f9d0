package dev.lede.http.caching;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/**
 * A cacheable answer of which only the content is written: for content that does not itself know what it was made from.
 *
 * @param content what goes out
 */
public record Answer<T>(@JsonValue T content, Freshness freshness, Set<String> tags) implements Representation {}
