package dev.lede.http.paging;

import java.util.Arrays;
import java.util.Comparator;

/** The one order of a query's parameters: by name, and those of one name as they came. Their order means nothing. */
public final class QueryOrder {

    private static final Comparator<String> BY_NAME = Comparator.comparing(QueryOrder::name);

    private QueryOrder() {}

    /** A query in that order, its values spelled as they were. */
    public static String of(String query) {
        if (query.indexOf('&') < 0) {
            return query;
        }
        String[] pairs = query.split("&");
        Arrays.sort(pairs, BY_NAME);
        StringBuilder ordered = new StringBuilder(query.length());
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                ordered.append(ordered.isEmpty() ? "" : "&").append(pair);
            }
        }
        return ordered.toString();
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }
}
