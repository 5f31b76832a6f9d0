package dev.lede.delivery.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What was typed, as a question to the texts of one language.
 *
 * @param wanted each of them must be there, in one of its alternatives
 * @param unwanted none of them may be there
 */
record Sought(List<List<InFields>> wanted, List<InFields> unwanted) {

    /**
     * A word, or several that belong together.
     *
     * @param queries in each field; where one of them is right, the best counts, and a share of the others
     */
    record InFields(List<Query> queries) {}
}
