package dev.lede.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that the database has as the text of a JSON array. It is written as that text; only who looks into it has it
 * parsed, once.
 */
@JsonSerialize(using = StoredList.AsStored.class)
public final class StoredList<T> extends AbstractList<T> {

    private final String text;
    private final ObjectReader reader;
    private @Nullable List<T> items;

    /**
     * Takes a text as it is.
     *
     * @param text an array, with no white space around it
     * @param reader of a list of items
     */
    public StoredList(String text, ObjectReader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Override
    public T get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        return isEmpty() ? 0 : items().size();
    }

    @Override
    public boolean isEmpty() {
        return text.equals("[]");
    }

    private List<T> items() {
        List<T> known = items;
        if (known == null) {
            try {
                known = reader.readValue(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The database holds a text that is not the JSON of its list", e);
            }
            items = known;
        }
        return known;
    }

    /** Writes the text. */
    static final class AsStored extends JsonSerializer<StoredList<?>> {

        @Override
        public void serialize(StoredList<?> list, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeRawValue(new StoredText(list.text));
        }
    }
}
