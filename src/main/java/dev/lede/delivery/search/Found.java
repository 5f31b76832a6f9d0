package dev.lede.delivery.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index found.
 *
 * @param page the best after the position, one more than asked for if there are more
 * @param total how many in all
 * @param counts by facet and value; of topics the value is an id
 * @param words the terms that were asked for
 * @param beginnings the beginnings of terms that were asked for
 */
record Found(
        List<Position> page,
        long total,
        Map<Facet, Map<String, Long>> counts,
        Set<String> words,
        Set<String> beginnings,
        List<String> unknownWords) {}
