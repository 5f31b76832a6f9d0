package dev.lede.http.caching;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names by which caches drop answers: {@code Surrogate-Key}, as Varnish and Fastly read it, and the same as
 * {@code Cache-Groups} (RFC 9875).
 *
 * <p>Caches and proxies limit header lines, commonly to 8 KiB. An answer made from more than fits has the one tag
 * {@value #EVERYTHING} instead: leaving some names out would leave it stale for good, so whoever purges by tags purges
 * this one with every change.
 */
public final class CacheTags {

    /** The tag of an answer that was made from too much to name. */
    public static final String EVERYTHING = "everything";

    private static final int LONGEST = 8 * 1024;
    private static final int SEPARATOR = 2;
    /** What comes with each name: its quotes and the separator. */
    private static final int BETWEEN = 2 + SEPARATOR;

    private CacheTags() {}

    /** The names in order, each of visible ASCII without spaces and quotes, or just {@value #EVERYTHING}. */
    static Collection<String> of(Set<String> tags) {
        Collection<String> names = tags.stream().map(CacheTags::name).collect(Collectors.toCollection(TreeSet::new));
        int length = names.stream().mapToInt(name -> name.length() + BETWEEN).sum() - SEPARATOR;
        return length > LONGEST ? List.of(EVERYTHING) : names;
    }

    static String surrogateKey(Collection<String> names) {
        return String.join(" ", names);
    }

    /** A structured-field list of strings, RFC 9651, section 3.1. */
    static String cacheGroups(Collection<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static String name(String tag) {
        if (tag.chars().allMatch(CacheTags::isPlain)) {
            return tag;
        }
        StringBuilder name = new StringBuilder(tag.length());
        for (byte b : tag.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                name.append((char) b);
            } else {
                name.append("%%%02X".formatted(b));
            }
        }
        return name.toString();
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != ',' && c != '%';
    }
}
