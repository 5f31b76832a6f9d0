package dev.lede.editorial.article;

/** How much an article may hold: far above what a newsroom writes, and low enough that no single article can do harm. */
public final class Limits {

    public static final int HEADLINE = 500;
    public static final int SLUG = 200;
    public static final int EXTERNAL_ID = 500;
    public static final int LANGUAGE = 35;
    public static final int GENRE = 50;
    public static final int SECTIONS = 500;
    public static final int BLOCKS = 2_000;
    public static final int ITEMS = 1_000;
    /** Characters of a paragraph, a list item or a quote; of its HTML twice as many. */
    public static final int TEXT = 100_000;

    public static final int HEADING = 500;
    public static final int ATTRIBUTION = 500;
    public static final int SUMMARIES = 100;
    public static final int ABSTRACT = 5_000;
    public static final int BRIEF = 1_000;
    public static final int POINTS = 50;
    public static final int POINT = 1_000;
    public static final int TOPICS = 100;
    public static final int CONTRIBUTORS = 100;
    public static final int NAME = 200;
    public static final int URL = 2_000;
    public static final int CAPTION = 2_000;
    public static final int PIXELS = 100_000;
    public static final int USAGE_TERMS = 2_000;
    public static final int CORRECTIONS = 100;
    public static final int CORRECTION = 5_000;
    public static final int FORMER_SLUGS = 1_000;
    public static final int REASON = 2_000;

    private Limits() {}
}
