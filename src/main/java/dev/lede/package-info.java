/**
 * Lede, a headless news content API: it stores articles with their headed sections, summaries and topics, and serves
 * lead stories and related-story feeds as JSON.
 *
 * <p>Two sides meet in the database. {@code editorial} writes the tables of schema {@code newsroom}, the truth;
 * {@code delivery} reads the views of schema {@code published}, what is public now, through a database role that may
 * read nothing else. Neither imports the other. Both stand on {@code edition}, the number of the latest public change;
 * all three stand on {@code http} and {@code database}, which know no feature. What a setting may be is said in {@code
 * setting}, which knows nothing else.
 *
 * <pre>{@code
 *  delivery, editorial  ->  edition  ->  http, database
 * }</pre>
 */
@NullMarked
package dev.lede;

import org.jspecify.annotations.NullMarked;
