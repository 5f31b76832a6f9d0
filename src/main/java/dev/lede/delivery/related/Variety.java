package dev.lede.delivery.related;

import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Sketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Chooses from ranked stories: of two that are nearly the same only the better one, and among the first ten no more than a
 * few that tell one story, if others are nearly as good.
 */
final class Variety {

    private static final int FIRST = 10;

    private final RelatedConfig config;
    private final List<byte[]> shown = new ArrayList<>();

    Variety(RelatedConfig config) {
        this.config = config;
    }

    /** Takes account of a story that stands before all others. */
    void standsFirst(Candidate story) throws IOException {
        shown.add(sketch(story));
    }

    /** The best of these, which are in order, at most so many. */
    List<Candidate> choose(List<Candidate> ranked, int limit) throws IOException {
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> rest = new ArrayList<>(ranked);
        while (chosen.size() < limit && !rest.isEmpty()) {
            int next = shown.size() < FIRST ? next(rest) : 0;
            Candidate story = rest.remove(next);
            byte[] sketch = sketch(story);
            if (likest(sketch) < config.same()) {
                chosen.add(story);
                shown.add(sketch);
            }
        }
        return chosen;
    }

    /** The first one whose story has not been told often enough, if it is nearly as good as the very first. */
    private int next(List<Candidate> rest) throws IOException {
        double enough = rest.get(0).score * config.nearlyAsGood();
        for (int i = 0; i < rest.size() && rest.get(i).score >= enough; i++) {
            byte[] sketch = sketch(rest.get(i));
            long told = shown.stream()
                    .filter(other -> Sketch.cosine(other, sketch) >= config.oneStory())
                    .count();
            if (told < config.mostOfOneStory()) {
                return i;
            }
        }
        return 0;
    }

    private double likest(byte[] sketch) {
        return shown.stream()
                .mapToDouble(other -> Sketch.cosine(other, sketch))
                .max()
                .orElse(0);
    }

    private static byte[] sketch(Candidate story) throws IOException {
        BinaryDocValues sketches = story.segment.reader().getBinaryDocValues(Fields.SKETCH);
        if (!sketches.advanceExact(story.document)) {
            throw new IOException("A document of the index has no sketch");
        }
        BytesRef bytes = sketches.binaryValue();
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
