package dev.lede.delivery.corpus;

import dev.lede.delivery.corpus.CorpusSource.LogEntry;
import java.util.Map;

/**
 * How far an index has come in the log.
 *
 * @param edition everything up to it is in
 * @param at the moment of its entry in microseconds, by which another database is told from this one; 0 of edition 0
 */
record Progress(long edition, long at) {

    private static final String EDITION = "edition";
    private static final String AT = "at";

    static final Progress NONE = new Progress(0, 0);

    static Progress of(LogEntry entry) {
        return new Progress(entry.edition(), Fields.micros(entry.at()));
    }

    static Progress read(Map<String, String> data) {
        return new Progress(
                Long.parseLong(data.getOrDefault(EDITION, "0")), Long.parseLong(data.getOrDefault(AT, "0")));
    }

    Map<String, String> data() {
        return Map.of(EDITION, Long.toString(edition), AT, Long.toString(at));
    }
}
