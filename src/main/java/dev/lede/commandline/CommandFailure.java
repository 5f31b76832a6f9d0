package dev.lede.commandline;

/** A command cannot do what it was asked for. The message is one line for people. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong, and where possible what to do about it. */
    public CommandFailure(String message) {
        super(message, null, false, false);
    }
}
