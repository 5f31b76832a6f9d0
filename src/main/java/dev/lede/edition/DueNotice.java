package dev.lede.edition;

/**
 * Gives what came or went by time alone its numbers in the log. Whoever notices first on whatever node does: the writing side
 * looks once a second, and the reading side asks for it before it reads the log.
 */
public interface DueNotice {

    /** Settles all that is due now; cheap if nothing is. */
    void look();
}
