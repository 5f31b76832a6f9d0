package dev.lede.http.problem;

/**
 * Nothing public is there. Takes no detail on purpose: what was never published, is a draft or under embargo, and what
 * never existed must get the same answer.
 */
public class NotFoundProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    public NotFoundProblem() {
        super(ProblemType.NOT_FOUND, null);
    }
}
