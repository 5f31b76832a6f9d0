package dev.lede.http.rate;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request costs, known before anything is computed: 1 for every 20 items that it asks for, begun ones too. Related
 * stories are items, and items with their bodies count twice. What cannot be read counts as not there; it will be refused.
 */
public final class RequestCost {

    private static final int ITEMS_FOR_ONE = 20;
    private static final int RELATED = 4;
    /** Above every limit there is. */
    private static final int MOST = 10_000;

    private RequestCost() {}

    /** The cost of a request. */
    public static int of(RoutingContext exchange) {
        String query = exchange.request().query();
        return query == null || query.isEmpty() ? 1 : of(exchange.queryParams());
    }

    static int of(MultiMap query) {
        List<String> include = names(query.get("include"));
        long related = number(query.get("relatedLimit"), include.contains("related") ? RELATED : 0);
        long items = number(query.get("limit"), ITEMS_FOR_ONE) * (1 + related);
        boolean whole = include.contains("sections")
                || names(query.get("fields")).contains("sections")
                || "full".equals(query.get("content"));
        long weight = items * (whole ? 2 : 1);
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (weight + ITEMS_FOR_ONE - 1) / ITEMS_FOR_ONE));
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split(",", -1));
    }

    private static long number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}
