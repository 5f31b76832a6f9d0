package dev.lede.http.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.http.problem.InvalidParameters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelectionTest {

    record Teaser(
            String id,
            String headline,
            @JsonProperty("abstract") @Nullable String summary,
            Instant publishedAt,
            @Nullable List<Teaser> related,
            FieldSelection selection)
            implements Selectable {}

    record Answer(List<Teaser> items, int edition) {}

    enum Part {
        SECTIONS,
        RELATED
    }

    private static final Instant AT = Instant.parse("2026-06-12T08:30:00Z");
    private static final Set<String> ALWAYS = Set.of("id");

    @Inject
    ObjectMapper json;

    @Test
    void everythingIsWrittenInOrderWithoutNullsAndWithoutTheSelection() throws JsonProcessingException {
        assertThat(json.writeValueAsString(teaser(FieldSelection.all(), null)))
                .isEqualTo("{\"id\":\"1\",\"headline\":\"Éclair\",\"publishedAt\":\"2026-06-12T08:30:00Z\"}");
    }

    @Test
    void selectedMembersAloneAreWrittenInNestedListsToo() throws JsonProcessingException {
        FieldSelection outer = FieldSelection.parse("related,headline", Teaser.class, ALWAYS);
        FieldSelection inner = FieldSelection.parse("publishedAt", Teaser.class, ALWAYS);
        Answer answer = new Answer(List.of(teaser(outer, List.of(teaser(inner, null)))), 7);

        assertThat(json.writeValueAsString(answer))
                .isEqualTo("{\"items\":[{\"id\":\"1\",\"headline\":\"Éclair\",\"related\":"
                        + "[{\"id\":\"1\",\"publishedAt\":\"2026-06-12T08:30:00Z\"}]}],\"edition\":7}");
    }

    @Test
    void selectionKnowsWhatItHas() {
        FieldSelection selection = FieldSelection.parse("abstract", Teaser.class, ALWAYS);

        assertThat(selection.has("abstract")).isTrue();
        assertThat(selection.has("id")).isTrue();
        assertThat(selection.has("headline")).isFalse();
        assertThat(FieldSelection.parse(null, Teaser.class, ALWAYS)).isEqualTo(FieldSelection.all());
    }

    @Test
    void unknownEmptyAndDoubledFieldsAreRefusedAtOnce() {
        InvalidParameters refused = catchThrowableOfType(
                InvalidParameters.class, () -> FieldSelection.parse("summary,,id,id,selection", Teaser.class, ALWAYS));

        String allowed = "allowed are: id, headline, abstract, publishedAt, related.";
        assertThat(refused.faults())
                .extracting("parameter", "detail")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fields", "Unknown field 'summary'; " + allowed),
                        org.assertj.core.groups.Tuple.tuple("fields", "Unknown field ''; " + allowed),
                        org.assertj.core.groups.Tuple.tuple("fields", "Field 'id' is there twice."),
                        org.assertj.core.groups.Tuple.tuple("fields", "Unknown field 'selection'; " + allowed));
    }

    @Test
    void inclusionIsASetOfParts() {
        assertThat(Inclusion.parse("related,sections", Part.class)).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(Inclusion.parse(null, Part.class)).isEmpty();
    }

    @Test
    void unknownPartIsRefusedWithWhatIsAllowed() {
        InvalidParameters refused =
                catchThrowableOfType(InvalidParameters.class, () -> Inclusion.parse("sections,SECTIONS", Part.class));

        assertThat(refused.faults().get(0).parameter()).isEqualTo("include");
        assertThat(refused.detail()).isEqualTo("Unknown part 'SECTIONS'; allowed are: sections, related.");
    }

    @Test
    void fractionsOfSecondsAreWrittenOnlyWhereThereAreAny() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Instant.parse("2026-06-12T08:30:00.123456Z")))
                .isEqualTo("\"2026-06-12T08:30:00.123456Z\"");
        assertThat(json.writeValueAsString(Instant.parse("2026-06-12T08:30:00.000Z")))
                .isEqualTo("\"2026-06-12T08:30:00Z\"");
    }

    private static Teaser teaser(FieldSelection selection, @Nullable List<Teaser> related) {
        return new Teaser("1", "Éclair", null, AT, related, selection);
    }
}
