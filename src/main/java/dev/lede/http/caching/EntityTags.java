package dev.lede.http.caching;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of entity tags in conditions: RFC 9110, sections 8.8.3 and 13.1. */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")\\s*(?:,|$)");
    private static final String WEAK = "W/";

    private EntityTags() {}

    /** The weak comparison of section 8.8.3.2: a leading W/ makes no difference. */
    static boolean weaklyName(String list, String entityTag) {
        // nearly always it is the one tag that was sent
        return list.equals(entityTag)
                || name(list, tag -> (tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag).equals(entityTag));
    }

    /** The strong comparison of the same section: a weak tag names nothing. */
    static boolean stronglyName(String list, String entityTag) {
        return name(list, entityTag::equals);
    }

    /** What comes after something that is no tag is not read. */
    private static boolean name(String list, Predicate<String> wanted) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(list);
        int end = 0;
        while (end < list.length() && tags.find(end) && tags.start() == end) {
            if (wanted.test(tags.group(1))) {
                return true;
            }
            end = tags.end();
        }
        return false;
    }
}
