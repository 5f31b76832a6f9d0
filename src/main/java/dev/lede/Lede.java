package dev.lede;

import dev.lede.commandline.LedeCommand;
import dev.lede.commandline.Terminal;
import dev.lede.database.DatabaseException;
import dev.lede.database.DatabaseSettings;
import dev.lede.database.EmbeddedPostgres;
import dev.lede.database.Migrations;
import dev.lede.database.ServerCheck;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * The program. It brings up the database that Lede stands on, then the server, and takes them down in the opposite
 * order.
 */
@QuarkusMain
public final class Lede {

    /** The SQLSTATE of {@code raise exception} (PostgreSQL, appendix A). */
    private static final String RAISED = "P0001";

    /**
     * Runs until it is told to stop. Ends with code 1, and one or two lines on standard error, if it cannot start.
     *
     * @param arguments a command for people, or nothing: then the server runs
     */
    public static void main(String... arguments) {
        if (isDevMode()) {
            develop(arguments);
            return;
        }
        System.exit(isCommand(arguments) ? command(arguments) : run(arguments));
    }

    /** {@link LaunchMode#current} would answer only once the application's classes are set up, which is too late. */
    private static boolean isDevMode() {
        return Lede.class.getClassLoader().getClass().getSimpleName().equals("QuarkusClassLoader");
    }

    private static boolean isCommand(String... arguments) {
        return arguments.length > 0 && !ApplicationLifecycleManager.isAppCDSGeneration();
    }

    private static int command(String... arguments) {
        return LedeCommand.run(Terminal.ofProcess(), new BackgroundServer(Lede::run), arguments);
    }

    private static int run(String... arguments) {
        // the build's own run, that only records which classes a start loads
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return serve(arguments);
        }
        try {
            DatabaseSettings settings = DatabaseSettings.read();
            if (settings.jdbcUrl().isPresent()) {
                Migrations migrations = Migrations.ofThisProgram();
                use(migrations, ServerCheck.require(settings, migrations));
                return serve(arguments);
            }
            return serveOnEmbedded(settings, arguments);
        } catch (DatabaseException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int serveOnEmbedded(DatabaseSettings settings, String... arguments) {
        try (OrderlyExit exit = new OrderlyExit();
                EmbeddedPostgres database = EmbeddedPostgres.start(settings.home())) {
            exit.orElseClose(database);
            if (exit.isUnderWay()) {
                return 0;
            }
            use(database);
            Migrations migrations = Migrations.ofThisProgram();
            use(migrations, database.has(migrations));
            return serve(arguments);
        }
    }

    private static int serve(String... arguments) {
        AtomicInteger code = new AtomicInteger();
        // Left alone, Quarkus would end the process itself, and the database could not be stopped after it.
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    code.set(exitCode);
                    if (failure != null) {
                        explain(failure);
                    }
                },
                arguments);
        return code.get();
    }

    /** A stack trace only for what nobody foresaw. */
    private static void explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException) {
                System.err.println(cause.getMessage());
                return;
            }
            if (cause instanceof PSQLException refusal && RAISED.equals(refusal.getSQLState())) {
                // a migration says what it lacks, and what to do, in words of ours
                System.err.println(
                        Objects.requireNonNull(refusal.getServerErrorMessage()).getMessage());
                return;
            }
            if (cause instanceof QuarkusBindException taken) {
                System.err.println("Port " + taken.getPort() + " is taken by another program."
                        + " Stop it, or give Lede another port with QUARKUS_HTTP_PORT.");
                return;
            }
        }
        Logger.getLogger(Lede.class).error("Lede could not start", failure);
    }

    /**
     * In dev mode this method runs anew after each change, in one process: the embedded database stays, as its URL does
     * in the system properties, until the process ends.
     */
    private static void develop(String... arguments) {
        // the profile whose settings are read hangs on it
        LaunchMode.set(LaunchMode.DEVELOPMENT);
        DatabaseSettings settings = DatabaseSettings.read();
        if (settings.jdbcUrl().isPresent()) {
            ServerCheck.require(settings, Migrations.ofThisProgram());
        } else {
            EmbeddedPostgres database = EmbeddedPostgres.start(settings.home());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop database"));
            use(database);
        }
        Quarkus.run(arguments);
    }

    private static void use(Migrations migrations, boolean made) {
        System.setProperty("quarkus.flyway.placeholders.migrations", migrations.fingerprint());
        if (made) {
            System.setProperty("quarkus.flyway.active", "false");
        }
    }

    private static void use(EmbeddedPostgres database) {
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        // an empty embedded database gets the sample edition, unless that is said not to be wanted
        System.setProperty("lede.embedded-database", "true");
    }
}
