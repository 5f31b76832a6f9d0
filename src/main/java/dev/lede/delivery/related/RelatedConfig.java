package dev.lede.delivery.related;

import dev.lede.setting.Above;
import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How related stories are ranked: the whole text of the article as a query (BM25), as a share of what the article itself
 * would score, and shared topics by their rarity, the sum times nearness in time. The defaults are those of the decision
 * record, which says what each was measured against.
 */
@ConfigMapping(prefix = "lede.related")
public interface RelatedConfig {

    /** How often a word of the headline counts, in the article and in the stories. */
    @WithDefault("6")
    @Above("0")
    float headline();

    /** BM25: how slowly repetition of a word wears off. */
    @WithDefault("1.5")
    @Above("0")
    float k1();

    /** BM25: how far a long story is held to a higher standard, from 0 to 1. */
    @WithDefault("0.9")
    @AtLeast("0")
    @AtMost("1")
    float b();

    /** What a shared topic adds, times its rarity. */
    @WithDefault("0.01")
    @AtLeast("0")
    double topics();

    /** What it adds that all of a headline's pairs of words are found in the other story. */
    @WithDefault("0.15")
    @AtLeast("0")
    double pairs();

    /** For how many of the stories that are best by words, topics and time that is looked at. */
    @WithDefault("100")
    @AtLeast("0")
    @AtMost("1000")
    int pairCandidates();

    /** The factor that is there however far apart two stories are. */
    @WithDefault("0.8")
    @AtLeast("0")
    double timeless();

    /** What is added to it for the running story. */
    @WithDefault("1")
    @AtLeast("0")
    double running();

    /** Days after which that has fallen to 37 %. */
    @WithDefault("2")
    @Above("0")
    double runningDays();

    /** What is added to it for background. */
    @WithDefault("0.3")
    @AtLeast("0")
    double background();

    /** Days after which that has fallen to 37 %. */
    @WithDefault("365")
    @Above("0")
    double backgroundDays();

    /** The factor where one of the two came in without its time. */
    @WithDefault("1.3")
    @AtLeast("0")
    double undated();

    /** How many words of the article are asked for, those that weigh most. */
    @WithDefault("200")
    @AtLeast("10")
    @AtMost("5000")
    int words();

    /** From which likeness on (the cosine of their words' counts) two stories are the same, and only one is shown. */
    @WithDefault("0.9")
    @AtLeast("0")
    @AtMost("1")
    double same();

    /** From which likeness on two stories tell one story. */
    @WithDefault("0.6")
    @AtLeast("0")
    @AtMost("1")
    double oneStory();

    /** How many of the first ten may tell one story, where others are nearly as good. */
    @WithDefault("5")
    @AtLeast("1")
    @AtMost("10")
    int mostOfOneStory();

    /** What share of the better one's score is nearly as good. */
    @WithDefault("0.9")
    @AtLeast("0")
    @AtMost("1")
    double nearlyAsGood();

    /**
     * How many occurrences of words are looked at in all stories, the rarest words first. The words that are then left, which
     * are common, count only for the stories that are best so far.
     */
    @WithDefault("100000")
    @AtLeast("1000")
    int occurrences();

    /** How many stories those are. */
    @WithDefault("400")
    @AtLeast("100")
    @AtMost("10000")
    int candidates();
}
