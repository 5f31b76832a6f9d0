package dev.lede.http.paging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The one order of a query's parameters: by name, and those of one name as they came. Their order means nothing. */
public final class QueryOrder {

    private QueryOrder() {}

    /** A query in that order, its values spelled as they were. */
    public static String of(String query) {
        if (query.indexOf('&') < 0) {
            return query;
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .sorted(Comparator.comparing(QueryOrder::name))
                .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }
}
