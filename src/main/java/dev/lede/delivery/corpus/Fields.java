package dev.lede.delivery.corpus;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The names of the index's fields, and the form of what is in them. */
public final class Fields {

    /** Of the index as a whole; one of another number cannot be asked, and is built anew. */
    static final int FORMAT = 2;

    /** Of the terms that texts become; an index of another number is asked until a new one is built. */
    static final int CONTENT = 1;

    /** 16 bytes. */
    public static final String ID = "id";

    /** {@link StoryTerms} of any language, with packed counts as frequencies. */
    public static final String STORY = "story";

    /** {@link HeadlinePairs} of the headline. */
    public static final String PAIR = "pair";

    public static final String SKETCH = "sketch";
    /** Terms of the headline as they are typed, of any language. */
    public static final String TYPED = "typed";
    /** The first one and two letters of those terms. */
    public static final String TYPED_START = "typedStart";

    /** Microseconds since 1970. */
    public static final String PUBLISHED = "published";

    public static final String UPDATED = "updated";
    public static final String LANGUAGE = "language";
    public static final String GENRE = "genre";
    /** {@code open}, {@code partners} or {@code none}: who may see the body. */
    public static final String SYNDICATION = "syndication";
    /** Ids, 16 bytes each. */
    public static final String TOPIC = "topic";

    static final String PRIMARY_LANGUAGE = "primaryLanguage";
    static final String LENGTHS = "lengths";
    static final String FLAGS = "flags";
    static final int SENSITIVE = 1;
    static final int UNDATED = 2;
    static final String REVISION = "revision";

    private static final String HEADLINE = "headline_";
    private static final String SUMMARY = "summary_";
    private static final String BODY = "body_";
    private static final String PARTNERS_BODY = "partnersBody_";
    private static final String OWN_BODY = "ownBody_";
    private static final long MICROS = 1_000_000;

    private Fields() {}

    public static String headline(Language language) {
        return HEADLINE + language.suffix();
    }

    public static String summary(Language language) {
        return SUMMARY + language.suffix();
    }

    /** Of bodies that everybody may see. */
    public static String body(Language language) {
        return BODY + language.suffix();
    }

    /** Of bodies that partners may see. */
    public static String partnersBody(Language language) {
        return PARTNERS_BODY + language.suffix();
    }

    /** Of bodies that only the house may see. */
    public static String ownBody(Language language) {
        return OWN_BODY + language.suffix();
    }

    /** Of all bodies, for what shows no words of them. */
    public static List<String> bodies(Language language) {
        return List.of(body(language), partnersBody(language), ownBody(language));
    }

    /** The language of a field that {@link #headline} named, or null of others. */
    static List<Language> languages(Iterable<String> fields) {
        List<Language> languages = new java.util.ArrayList<>();
        for (String field : fields) {
            if (field.startsWith(HEADLINE)) {
                languages.add(
                        Language.valueOf(field.substring(HEADLINE.length()).toUpperCase(Locale.ROOT)));
            }
        }
        languages.sort(null);
        return List.copyOf(languages);
    }

    public static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / 1_000);
    }

    public static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    public static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    public static UUID id(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static Term term(UUID id) {
        return new Term(ID, bytes(id));
    }
}
