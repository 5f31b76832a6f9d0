package dev.lede.http.problem;

/** Something was public here and has been withdrawn: 410, RFC 9110, section 15.5.11. */
public class GoneProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    public GoneProblem(String detail) {
        super(ProblemType.GONE, detail);
    }
}
