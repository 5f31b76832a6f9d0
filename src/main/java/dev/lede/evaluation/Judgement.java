package dev.lede.evaluation;

import java.util.Set;

/**
 * What people judged to belong beside an article; all of it counts alike.
 *
 * @param query the slug of the article
 * @param relevant the slugs of the stories that belong beside it
 */
public record Judgement(String query, Set<String> relevant) {}
