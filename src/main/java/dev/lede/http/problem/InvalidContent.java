package dev.lede.http.problem;

import java.util.List;

/** The body breaks rules of the domain: 422 (RFC 9110, section 15.5.21) with one fault for each rule. */
public class InvalidContent extends ProblemException {

    private static final long serialVersionUID = 1L;

    public InvalidContent(List<Fault> faults) {
        super(
                ProblemType.INVALID_CONTENT,
                faults.size() == 1 ? faults.get(0).detail() : faults.size() + " rules are broken.",
                faults);
    }

    /** A single fault, at a JSON pointer. */
    public static InvalidContent of(String pointer, String detail) {
        return new InvalidContent(List.of(Fault.at(pointer, detail)));
    }
}
