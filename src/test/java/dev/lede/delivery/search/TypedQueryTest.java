package dev.lede.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.delivery.search.TypedQuery.Kind;
import dev.lede.delivery.search.TypedQuery.Part;
import dev.lede.http.problem.InvalidParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedQueryTest {

    @Test
    void wordsPhrasesBeginningsAlternativesAndWhatIsUnwanted() {
        TypedQuery query = TypedQuery.read("rare \"heavy earths\" magnet* Ford OR Suzuki -China -\"trade war\"");
        assertThat(query.wanted())
                .containsExactly(
                        List.of(new Part("rare", Kind.WORDS)),
                        List.of(new Part("heavy earths", Kind.PHRASE)),
                        List.of(new Part("magnet", Kind.BEGINNING)),
                        List.of(new Part("Ford", Kind.WORDS), new Part("Suzuki", Kind.WORDS)));
        assertThat(query.unwanted()).containsExactly(new Part("China", Kind.WORDS), new Part("trade war", Kind.PHRASE));
    }

    @Test
    void operatorsWithNothingToWorkOnSayNothing() {
        for (String typed : List.of("", " ", "-", "*", "OR", "OR OR", "\"", "\"\"", "- OR *", "😀", "-😀 ***")) {
            TypedQuery query = TypedQuery.read(typed);
            assertThat(query.wanted()).as(typed).isEmpty();
            assertThat(query.unwanted()).as(typed).isEmpty();
        }
        assertThat(TypedQuery.read("OR ford").wanted()).containsExactly(List.of(new Part("ford", Kind.WORDS)));
        assertThat(TypedQuery.read("\"open end").wanted()).containsExactly(List.of(new Part("open end", Kind.PHRASE)));
    }

    @Test
    void aQueryHasFiftyWordsAtMost() {
        assertThat(TypedQuery.read("a ".repeat(50)).wanted()).hasSize(50);
        assertThatThrownBy(() -> TypedQuery.read("a ".repeat(51))).isInstanceOf(InvalidParameters.class);
    }
}
