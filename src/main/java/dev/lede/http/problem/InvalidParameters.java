package dev.lede.http.problem;

import java.util.List;

/** Parameters of the request are not allowed: 400 with one fault for each. */
public class InvalidParameters extends ProblemException {

    private static final long serialVersionUID = 1L;

    public InvalidParameters(List<Fault> faults) {
        super(
                ProblemType.INVALID_PARAMETER,
                faults.size() == 1
                        ? faults.get(0).detail()
                        : faults.size() + " parameters are not allowed as they are.",
                faults);
    }

    /** A single fault. */
    public static InvalidParameters of(String parameter, String detail) {
        return new InvalidParameters(List.of(Fault.ofParameter(parameter, detail)));
    }
}
