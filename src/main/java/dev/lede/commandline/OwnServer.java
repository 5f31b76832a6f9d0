package dev.lede.commandline;

import java.net.URI;

/** Starts a server on the configured database for as long as a command takes, where none runs. */
public interface OwnServer {

    /**
     * Starts it on the loopback interface and waits until it answers.
     *
     * @throws CommandFailure if it cannot start
     */
    URI start();

    /** Stops it in order; does nothing if it was not started. */
    void stop();
}
