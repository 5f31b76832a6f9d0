package dev.lede.http.paging;

import dev.lede.http.problem.InvalidParameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The position of an item in a list that is ordered by time, then id: the usual total order.
 *
 * @param at the time, in whole microseconds as the database has it; finer parts are cut off
 * @param id the id, which breaks ties
 */
public record TimePosition(Instant at, UUID id) {

    private static final long MICROS = 1_000_000;

    public TimePosition {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The cursor that starts after this position. */
    public String toCursor(String binding) {
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1_000);
        return Cursor.write(binding, List.of(Long.toString(micros), id.toString()));
    }

    /**
     * Reads what {@link #toCursor} wrote.
     *
     * @throws InvalidParameters on {@code cursor}, when it is damaged, too long, or of another query
     */
    public static TimePosition parse(String cursor, String binding) {
        List<String> keys = Cursor.read(cursor, binding);
        if (keys.size() != 2) {
            throw Cursor.refusal();
        }
        try {
            long micros = Long.parseLong(keys.get(0));
            Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
            return new TimePosition(at, UUID.fromString(keys.get(1)));
        } catch (IllegalArgumentException e) {
            throw Cursor.refusal();
        }
    }
}
