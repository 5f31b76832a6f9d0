package dev.lede.delivery.related;

/**
 * What nearness in time makes of a score: a factor that is there however far apart two stories are, and two that wear off,
 * one within days, for the running story, and one within months, for background.
 */
final class Nearness {

    private static final double MICROS_OF_A_DAY = 86_400e6;
    private static final int DAYS = 1 << 11;

    private final RelatedConfig config;
    private final double[] atMost = new double[DAYS];

    Nearness(RelatedConfig config) {
        this.config = config;
        for (int days = 0; days < DAYS; days++) {
            atMost[days] = factor(Math.max(0, days - 1));
        }
    }

    /** The factor of two stories whose times, in microseconds, are known. */
    double between(long one, long other) {
        return factor(Math.abs(one - other) / MICROS_OF_A_DAY);
    }

    /** What that can be at most if they are so many calendar days apart. */
    double atMost(int days) {
        return atMost[Math.min(Math.abs(days), DAYS - 1)];
    }

    /** The factor where one of the two came in without its time. */
    double undated() {
        return config.undated();
    }

    private double factor(double days) {
        return config.timeless()
                + config.running() * Math.exp(-days / config.runningDays())
                + config.background() * Math.exp(-days / config.backgroundDays());
    }
}
