package dev.lede.database;

import java.sql.SQLException;

/** A statement that the database refused; the cause says why. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause);
    }
}
