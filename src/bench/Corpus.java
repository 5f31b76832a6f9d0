import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes a made-up newsroom as an import takes it: topics, then articles from the oldest to the newest, one a line. The same
 * options give the same bytes. Memory does not grow with the number of articles.
 *
 * <pre>{@code
 * java src/bench/Corpus.java --articles 10000 --words 970 --seed 1 > corpus.ndjson
 * java src/bench/Corpus.java --queries 1000 > words-to-search-for.txt
 * }</pre>
 *
 * What search and ranking depend on is as in natural news. Ten words are a quarter of a text, a thousand 72 %, ten thousand
 * 95 %, where English news has 22, 73 to 78 and 97. Three million words have 66,000 different ones, as Heaps' law says with
 * the parameters of the Reuters corpus RCV1 (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 5.1.1). Topics
 * have words of their own; a running story has some more, is told over some days and fades; an article comes back to a few
 * words; sentences, paragraphs, sections and whole articles vary in length.
 */
public final class Corpus {

    private static final Instant NEWEST = Instant.parse("2025-12-31T18:00:00Z");
    private static final long SPAN_SECONDS = 10L * 365 * 86_400;
    private static final int RUNNING_STORIES = 60;
    private static final int STORY_WORDS = 40;
    private static final int TOPIC_WORDS = 60;
    private static final int ARTICLE_WORDS = 12;
    /** Of a hundred words: so many are the story's, the topics', and the article's own. */
    private static final int[] SHARES = {9, 6, 9};
    private static final int SECTION_WORDS = 180;
    private static final String[] GENRES = {"news", "news", "news", "news", "news", "news", "analysis", "feature", "opinion", "brief"};
    private static final String[] KINDS = {"subject", "subject", "subject", "place", "organisation", "person", "event"};

    private final Random random;
    private final Words words = new Words();
    private final int articles;
    private final int length;
    private final String[][] topicWords;
    private final List<Story> running = new ArrayList<>();

    /** Something that is reported on for a while: its weight is its share of the news, and falls with each report. */
    private static final class Story {
        private String[] words;
        private int[] topics;
        private double weight;
    }

    private Corpus(int articles, int length, int topics, long seed) {
        this.random = new Random(seed);
        this.articles = articles;
        this.length = length;
        this.topicWords = new String[topics][];
        Arrays.setAll(topicWords, topic -> rareWords(TOPIC_WORDS));
        for (int i = 0; i < RUNNING_STORIES; i++) {
            running.add(newStory());
        }
    }

    public static void main(String... arguments) throws IOException {
        Map<String, Long> options = new TreeMap<>(Map.of("--articles", 10_000L, "--words", 970L, "--topics", 500L, "--seed", 1L, "--queries", 0L));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Options, each with a number: " + options.keySet());
            }
            options.put(arguments[i], Long.parseLong(arguments[i + 1]));
        }
        int queries = options.get("--queries").intValue();
        Corpus corpus = new Corpus(
                options.get("--articles").intValue(),
                options.get("--words").intValue(),
                options.get("--topics").intValue(),
                options.get("--seed") + queries);
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            if (queries > 0) {
                corpus.writeQueries(queries, out);
            } else {
                corpus.write(out);
            }
        }
    }

    /** Two words a line, as people search: rarer than a text's, and none of the stop words. */
    private void writeQueries(int count, PrintStream out) {
        for (int i = 0; i < count; i++) {
            out.print(words.content(random) + " " + words.rare(random) + "\n");
        }
    }

    private void write(PrintStream out) {
        for (int topic = 0; topic < topicWords.length; topic++) {
            out.print("{\"topic\": {\"slug\": \"bench-" + topic + "\", \"name\": \"" + name(topicWords[topic]) + " " + topic
                    + "\", \"kind\": \"" + KINDS[topic % KINDS.length] + "\"}}\n");
        }
        for (int number = 0; number < articles; number++) {
            out.print(article(number));
            out.print('\n');
        }
        // whose lead story stays, whatever is published later
        out.print("{\"front\": {\"name\": \"bench\", \"title\": \"Bench\", \"slots\": [{\"position\": 1, \"article\": \"bench-"
                + (articles - 1) + "\"}]}}\n");
    }

    private String article(int number) {
        Story story = nextStory();
        String[] own = rareWords(ARTICLE_WORDS);
        Voice voice = new Voice(story, own);
        Instant published = NEWEST.minusSeconds((long) ((articles - 1 - number) * (double) SPAN_SECONDS / articles) + random.nextInt(30));
        StringBuilder line = new StringBuilder(length * 8);
        line.append("{\"externalId\": \"bench-").append(number).append("\", \"slug\": \"bench-").append(number);
        line.append("\", \"headline\": \"").append(voice.headline(6 + random.nextInt(6)));
        line.append("\", \"language\": \"en\", \"genre\": \"").append(GENRES[random.nextInt(GENRES.length)]);
        line.append("\", \"contributors\": [{\"name\": \"").append(name(rareWords(2))).append("\", \"role\": \"author\"}]");
        line.append(", \"summaries\": [{\"kind\": \"abstract\", \"language\": \"en\", \"text\": \"").append(voice.sentences(35 + random.nextInt(40)));
        line.append("\", \"origin\": {\"by\": \"person\"}}");
        if (number % 3 == 0) {
            line.append(", {\"kind\": \"points\", \"language\": \"en\", \"points\": [\"").append(voice.sentences(8 + random.nextInt(12))).append("\", \"");
            line.append(voice.sentences(8 + random.nextInt(12))).append("\", \"").append(voice.sentences(8 + random.nextInt(12))).append("\"], \"origin\": {\"by\": \"person\"}}");
        }
        line.append("], \"topics\": [");
        for (int i = 0; i < story.topics.length; i++) {
            line.append(i == 0 ? "\"bench-" : ", \"bench-").append(story.topics[i]).append('"');
        }
        line.append("], \"sections\": [");
        int left = Math.max(20, (int) (length * Math.exp(0.45 * random.nextGaussian() - 0.1)));
        for (int section = 0; left > 0; section++) {
            int here = left < SECTION_WORDS * 3 / 2 ? left : SECTION_WORDS / 2 + random.nextInt(SECTION_WORDS);
            line.append(section == 0 ? "{" : ", {\"heading\": \"" + voice.headline(2 + random.nextInt(5)) + "\", ").append("\"blocks\": [");
            for (int rest = here, block = 0; rest > 0; block++) {
                int paragraph = Math.min(rest, 25 + random.nextInt(60));
                line.append(block == 0 ? "\"" : ", \"").append(voice.sentences(paragraph)).append('"');
                rest -= paragraph;
            }
            line.append("]}");
            left -= here;
        }
        return line.append("], \"publish\": true, \"publishedAt\": \"").append(published).append("\"}").toString();
    }

    /** One of the running stories by weight; now and then one of them makes room for another. */
    private Story nextStory() {
        if (random.nextInt(4) == 0) {
            running.remove(Collections.min(running, Comparator.comparingDouble(story -> story.weight)));
            running.add(newStory());
        }
        double at = random.nextDouble() * running.stream().mapToDouble(story -> story.weight).sum();
        Story chosen = running.get(0);
        for (Story story : running) {
            chosen = story;
            at -= story.weight;
            if (at <= 0) {
                break;
            }
        }
        chosen.weight *= 0.9;
        return chosen;
    }

    private Story newStory() {
        int[] topics = random.ints(2 + random.nextInt(3), 0, Integer.MAX_VALUE)
                .map(any -> (int) (Math.pow(random.nextDouble(), 2.5) * topicWords.length))
                .distinct()
                .toArray();
        Story story = new Story();
        story.words = rareWords(STORY_WORDS);
        story.topics = topics;
        story.weight = 1 / (0.02 + random.nextDouble());
        return story;
    }

    private String[] rareWords(int count) {
        String[] chosen = new String[count];
        Arrays.setAll(chosen, i -> words.rare(random));
        return chosen;
    }

    /** The first two of them, as a name. */
    private static String name(String[] from) {
        return capital(from[0]) + " " + capital(from[1]);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How one article speaks. */
    private final class Voice {
        private final Story story;
        private final String[] own;

        private Voice(Story story, String[] own) {
            this.story = story;
            this.own = own;
        }

        /** Mostly words that say what it is about. */
        private String headline(int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                String word = i % 3 == 1 ? words.any(random) : i % 3 == 2 ? story.words[skewed(STORY_WORDS)] : own[skewed(own.length)];
                text.append(i == 0 ? capital(word) : " " + word);
            }
            return text.toString();
        }

        /** So many words, in sentences of some twenty. */
        private String sentences(int count) {
            StringBuilder text = new StringBuilder(count * 7);
            int left = 0;
            for (int i = 0; i < count; i++) {
                boolean first = left == 0;
                if (first) {
                    left = Math.max(4, (int) (20 * Math.exp(0.5 * random.nextGaussian() - 0.12)));
                }
                String word = word();
                text.append(i == 0 ? "" : " ").append(first ? capital(word) : word);
                left--;
                boolean last = left == 0 || i == count - 1;
                text.append(last ? "." : random.nextInt(14) == 0 ? "," : "");
            }
            return text.toString();
        }

        private String word() {
            int percent = random.nextInt(100);
            if (percent < SHARES[0]) {
                return story.words[skewed(STORY_WORDS)];
            }
            if (percent < SHARES[0] + SHARES[1]) {
                return topicWords[story.topics[random.nextInt(story.topics.length)]][skewed(TOPIC_WORDS)];
            }
            return percent < SHARES[0] + SHARES[1] + SHARES[2] ? own[skewed(own.length)] : words.any(random);
        }

        private int skewed(int most) {
            double one = random.nextDouble();
            return (int) (one * one * most);
        }
    }

    /**
     * A vocabulary whose word of rank r is used in proportion to 1 / (r + 2)^1.13 as far as everybody knows it, and beyond that
     * to a steeper power, as people do who have written a lot: R. Ferrer i Cancho, R. V. Solé, Two regimes in the frequency of
     * words, Journal of Quantitative Linguistics 8 (2001). The first ranks are stop words of English.
     */
    private static final class Words {
        private static final int SIZE = 400_000;
        private static final double SHIFT = 2;
        private static final double EXPONENT = 1.13;
        /** So many words everybody knows. */
        private static final int KNOWN = 5_000;
        private static final double STEEPER_EXPONENT = 1.75;
        /** From here on a word says what a text is about. */
        private static final int RARE = 150;

        private static final String[] STOP_WORDS = ("the of and to a in that is was for it with as his on be at by i this had not are but"
                        + " from or have an they which one you were her all she there would their we him been has when who will more no if out so")
                .split(" ");
        private static final String CONSONANTS = "bdfgklmnprstvz";
        private static final String VOWELS = "aeiou";
        private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

        /** The share of a text that the words up to a rank have together. */
        private final double[] shares = new double[SIZE];

        private Words() {
            double sum = 0;
            for (int rank = 0; rank < SIZE; rank++) {
                double weight = Math.pow(rank + SHIFT, -EXPONENT);
                sum += rank < KNOWN ? weight : weight * Math.pow((double) rank / KNOWN, EXPONENT - STEEPER_EXPONENT);
                shares[rank] = sum;
            }
            for (int rank = 0; rank < SIZE; rank++) {
                shares[rank] /= sum;
            }
        }

        String any(Random random) {
            return word(rank(random.nextDouble()));
        }

        /** No stop word. */
        String content(Random random) {
            int rank = 0;
            while (rank < STOP_WORDS.length) {
                rank = rank(random.nextDouble());
            }
            return word(rank);
        }

        String rare(Random random) {
            double common = shares[RARE - 1];
            return word(rank(common + random.nextDouble() * (1 - common)));
        }

        private int rank(double share) {
            int found = Arrays.binarySearch(shares, share);
            return Math.min(SIZE - 1, found < 0 ? -found - 1 : found + 1);
        }

        /** The more frequent the shorter; no two ranks have the same. */
        private static String word(int rank) {
            if (rank < STOP_WORDS.length) {
                return STOP_WORDS[rank];
            }
            int number = rank - STOP_WORDS.length;
            int syllables = 2;
            int size = SYLLABLES * SYLLABLES;
            while (number >= size) {
                number -= size;
                size *= SYLLABLES;
                syllables++;
            }
            // a step that has no divisor in common with the size visits each number once
            int mixed = (int) ((number * 7_919L + 13) % size);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++, mixed /= SYLLABLES) {
                int syllable = mixed % SYLLABLES;
                word.append(CONSONANTS.charAt(syllable % CONSONANTS.length())).append(VOWELS.charAt(syllable / CONSONANTS.length()));
            }
            return word.append("nrsltk".charAt(number % 6)).toString();
        }
    }
}
