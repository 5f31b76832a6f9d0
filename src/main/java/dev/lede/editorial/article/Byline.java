package dev.lede.editorial.article;

import java.util.List;
import java.util.Optional;

/** Makes the line that names the authors: "A. Writer, B. Editor and C. Third". */
final class Byline {

    private Byline() {}

    static Optional<String> of(List<Contributor> contributors) {
        List<String> authors = contributors.stream()
                .filter(contributor -> contributor.role().equals("author"))
                .map(Contributor::name)
                .toList();
        int last = authors.size() - 1;
        return switch (authors.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(authors.get(0));
            default -> Optional.of(String.join(", ", authors.subList(0, last)) + " and " + authors.get(last));
        };
    }
}
