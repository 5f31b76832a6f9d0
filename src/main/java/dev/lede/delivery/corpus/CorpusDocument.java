package dev.lede.delivery.corpus;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** An article as a document of the index. Nothing of its text is stored: an answer is always read from the database. */
final class CorpusDocument {

    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final int LONGEST_START = 2;

    private CorpusDocument() {}

    static Document of(CorpusArticle article) {
        Language language = Language.of(article.language());
        TextTerms headline = new TextTerms(language, article.headline());
        TextTerms summary = new TextTerms(language, article.summary());
        TextTerms body = new TextTerms(language, article.body());
        StoryTerms story =
                StoryTerms.of(headline.thatSaySomething(), summary.thatSaySomething(), body.thatSaySomething());
        Document document = new Document();
        BytesRef id = Fields.bytes(article.id());
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.ID, id));
        text(document, Fields.headline(language), headline);
        text(document, Fields.summary(language), summary);
        text(document, body(language, article.syndication()), body);
        document.add(new StringField(Fields.SYNDICATION, article.syndication(), Field.Store.NO));
        document.add(new Field(Fields.STORY, new CountedTerms(story), COUNTS));
        document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(Sketch.of(story))));
        document.add(new NumericDocValuesField(
                Fields.LENGTHS, (long) story.headlineLength() << Integer.SIZE | story.bodyLength()));
        for (HeadlinePairs.Pair pair : HeadlinePairs.of(language, article.headline())) {
            BytesRef term = new BytesRef(pair.term());
            document.add(new StringField(Fields.PAIR, term, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.PAIR, term));
        }
        typed(document, article.headline());
        time(document, Fields.PUBLISHED, Fields.micros(article.publishedAt()));
        time(document, Fields.UPDATED, Fields.micros(article.updatedAt()));
        document.add(new StringField(Fields.LANGUAGE, article.language(), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Fields.PRIMARY_LANGUAGE, new BytesRef(Language.primary(article.language()))));
        document.add(new StringField(Fields.GENRE, article.genre(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.GENRE, new BytesRef(article.genre())));
        for (UUID topic : article.topics()) {
            document.add(new StringField(Fields.TOPIC, Fields.bytes(topic), Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.TOPIC, Fields.bytes(topic)));
        }
        document.add(new NumericDocValuesField(
                Fields.FLAGS,
                (article.legallySensitive() ? Fields.SENSITIVE : 0) | (article.dated() ? 0 : Fields.UNDATED)));
        document.add(new NumericDocValuesField(Fields.REVISION, article.revision()));
        return document;
    }

    private static String body(Language language, String syndication) {
        return switch (syndication) {
            case "open" -> Fields.body(language);
            case "partners" -> Fields.partnersBody(language);
            default -> Fields.ownBody(language);
        };
    }

    private static void text(Document document, String field, TextTerms text) {
        if (!text.isEmpty()) {
            document.add(new Field(field, text, TEXT));
        }
    }

    private static void typed(Document document, String headline) {
        Set<String> words = new LinkedHashSet<>(Chains.terms(Chains.plain(), headline));
        Set<String> starts = new LinkedHashSet<>();
        for (String word : words) {
            document.add(new StringField(Fields.TYPED, word, Field.Store.NO));
            for (int length = 1; length <= LONGEST_START && length <= word.length(); length++) {
                starts.add(word.substring(0, length));
            }
        }
        starts.forEach(start -> document.add(new StringField(Fields.TYPED_START, start, Field.Store.NO)));
    }

    private static void time(Document document, String field, long micros) {
        document.add(new LongPoint(field, micros));
        document.add(new NumericDocValuesField(field, micros));
    }

    private static FieldType type(IndexOptions options, boolean withoutNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
