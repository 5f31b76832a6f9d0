/** What the newsroom writes: an article, its numbered immutable revisions with their sections and summaries, and the
 * rules that a draft has to keep. */
@NullMarked
package dev.lede.editorial.article;

import org.jspecify.annotations.NullMarked;
