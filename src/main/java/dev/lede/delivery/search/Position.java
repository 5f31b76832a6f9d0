package dev.lede.delivery.search;

import dev.lede.http.paging.Cursor;
import dev.lede.http.problem.InvalidParameters;
import java.util.List;
import java.util.UUID;

/**
 * Where a page ends.
 *
 * @param score of its last item, 0 in the order of time
 * @param published of its last item, in microseconds
 * @param id of its last item
 * @param day the day of the first page, from which the age of articles is counted
 * @param weights what the words of the query weighed there
 */
record Position(float score, long published, UUID id, long day, String weights) implements Comparable<Position> {

    /** Best first. */
    @Override
    public int compareTo(Position other) {
        int byScore = Float.compare(other.score, score);
        int byTime = byScore != 0 ? byScore : Long.compare(other.published, published);
        return byTime != 0 ? byTime : other.id.compareTo(id);
    }

    String toCursor(String binding) {
        return Cursor.write(
                binding,
                List.of(
                        Integer.toString(Float.floatToIntBits(score)),
                        Long.toString(published),
                        id.toString(),
                        Long.toString(day),
                        weights));
    }

    /**
     * Reads what {@link #toCursor} wrote.
     *
     * @throws InvalidParameters on {@code cursor}, when it is damaged, too long, or of another query
     */
    static Position parse(String cursor, String binding) {
        List<String> keys = Cursor.read(cursor, binding);
        try {
            return new Position(
                    Float.intBitsToFloat(Integer.parseInt(keys.get(0))),
                    Long.parseLong(keys.get(1)),
                    UUID.fromString(keys.get(2)),
                    Long.parseLong(keys.get(3)),
                    keys.get(4));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw InvalidParameters.of("cursor", "The cursor is not one of this search; take it from a 'next' link.");
        }
    }
}
