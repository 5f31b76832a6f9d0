package dev.lede.delivery.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;

/** An index of a test's own. */
public final class TestIndex implements AutoCloseable {

    private final Generation generation;

    public TestIndex(Path folder) throws IOException {
        generation = new Generation(folder, 16);
    }

    /** Puts articles and closes a segment. */
    public void put(List<CorpusArticle> articles) throws IOException {
        generation.put(articles.stream().map(CorpusArticle::id).toList(), articles);
        generation.reached(Progress.NONE);
        generation.commit();
    }

    /** Takes articles out. */
    public void remove(List<UUID> articles) throws IOException {
        generation.put(articles, List.of());
        generation.reached(Progress.NONE);
        generation.commit();
    }

    public <T> T ask(Corpus.Question<T> question) throws IOException {
        return ask(Set.of(), question);
    }

    /** Asks at a moment at which some of the articles have ended by time alone. */
    public <T> T ask(Set<UUID> ended, Corpus.Question<T> question) throws IOException {
        IndexSearcher searcher = generation.searchers().acquire();
        try {
            return question.ask(new Snapshot(searcher, ended));
        } finally {
            generation.searchers().release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        generation.close();
    }
}
