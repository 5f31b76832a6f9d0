package dev.lede.delivery.corpus;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The index cannot be asked at the moment: 503 with the reason. */
public class CorpusUnavailable extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "2";

    CorpusUnavailable(String reason) {
        super(ProblemType.UNAVAILABLE, reason, List.of(), Map.of("Retry-After", SECONDS));
    }
}
