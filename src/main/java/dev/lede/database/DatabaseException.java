package dev.lede.database;

import java.io.Serial;

/**
 * The database cannot be used. The message is for the person who started the program: what is wrong and what to do, in
 * one or two lines that need no stack trace beside them.
 */
public final class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
