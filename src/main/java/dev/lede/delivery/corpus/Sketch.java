package dev.lede.delivery.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.util.StringHelper;

/**
 * A story's term vector in {@value #SIZE} bytes: each term's count is added to one place, chosen by the term, with a sign of
 * its own. The cosine of two sketches is that of the two vectors, to about 0.01 where they are nearly the same.
 */
public final class Sketch {

    /** Bytes. */
    public static final int SIZE = 192;

    private static final int SEED = 0x1ede;

    private Sketch() {}

    static byte[] of(StoryTerms story) {
        double[] sums = new double[SIZE];
        for (Map.Entry<String, StoryTerms.Count> entry : story.counts().entrySet()) {
            byte[] term = entry.getKey().getBytes(StandardCharsets.UTF_8);
            int hash = StringHelper.murmurhash3_x86_32(term, 0, term.length, SEED);
            double count = entry.getValue().headline() + entry.getValue().body();
            sums[Integer.remainderUnsigned(hash >>> 1, SIZE)] += (hash & 1) == 0 ? count : -count;
        }
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, Math.abs(sum));
        }
        byte[] sketch = new byte[SIZE];
        for (int i = 0; i < SIZE && largest > 0; i++) {
            sketch[i] = (byte) Math.round(sums[i] / largest * Byte.MAX_VALUE);
        }
        return sketch;
    }

    /** The cosine of two, from -1 to 1; 0 where one of them is of no words at all. */
    public static double cosine(byte[] one, byte[] other) {
        long product = 0;
        long ofOne = 0;
        long ofOther = 0;
        for (int i = 0; i < SIZE; i++) {
            product += one[i] * other[i];
            ofOne += one[i] * one[i];
            ofOther += other[i] * other[i];
        }
        return ofOne == 0 || ofOther == 0 ? 0 : product / Math.sqrt((double) ofOne * ofOther);
    }
}
