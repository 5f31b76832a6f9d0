package dev.lede.delivery.corpus;

import java.util.concurrent.TimeUnit;

/**
 * What a ranking needs of a document for a first look, in one number: of tens of thousands that share a word, each lies
 * somewhere else in memory, and going there twice is what takes the time.
 */
public final class Outline {

    private static final int BODY_BITS = 24;
    private static final int HEADLINE_BITS = 16;
    private static final int DAY_BITS = 23;
    /** In the middle of what fits in, so that years before 1970 have their days, too. */
    private static final long ZERO = 1L << (DAY_BITS - 1);

    private static final long UNDATED = 1L << 63;

    private Outline() {}

    static long of(int headlineLength, int bodyLength, long published, boolean isDated) {
        return Math.min(bodyLength, most(BODY_BITS))
                | Math.min(headlineLength, most(HEADLINE_BITS)) << BODY_BITS
                | (dayOf(published) + ZERO) << (BODY_BITS + HEADLINE_BITS)
                | (isDated ? 0 : UNDATED);
    }

    /** Words of the headline that say something, up to 65,535. */
    public static int headlineLength(long outline) {
        return (int) (outline >>> BODY_BITS & most(HEADLINE_BITS));
    }

    /** Words elsewhere that say something, up to 16,777,215. */
    public static int bodyLength(long outline) {
        return (int) (outline & most(BODY_BITS));
    }

    /** The day of its publication; see {@link #dayOf}. */
    public static int day(long outline) {
        return (int) ((outline >>> (BODY_BITS + HEADLINE_BITS) & most(DAY_BITS)) - ZERO);
    }

    /** The day since 1970, in UTC, of a time in microseconds; up to some 11,000 years from then. */
    public static int dayOf(long micros) {
        return (int) Math.max(-ZERO, Math.min(Math.floorDiv(micros, TimeUnit.DAYS.toMicros(1)), ZERO - 1));
    }

    /** Whether the time of publication is its own. */
    public static boolean isDated(long outline) {
        return (outline & UNDATED) == 0;
    }

    private static long most(int bits) {
        return (1L << bits) - 1;
    }
}
