package dev.lede.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The data of the embedded server, and the password that belongs to them.
 *
 * @param postgres the folder that holds both
 */
record DataFolder(Path postgres) {

    private static final Logger log = Logger.getLogger(DataFolder.class);

    private static final int PASSWORD_BYTES = 32;
    private static final int PASSWORD_LENGTH = 43;

    Path path() {
        return postgres.resolve("data");
    }

    private Path passwordFile() {
        return postgres.resolve("password");
    }

    /** @throws DatabaseException if the data are there and cannot be this server's */
    void requireVersionOf(PostgresBinaries binaries) throws IOException {
        Path data = path();
        if (!Files.exists(data)) {
            return;
        }
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            throw new DatabaseException(data + " is not the data folder of a PostgreSQL server."
                    + " Move it away, or give Lede another folder with LEDE_HOME.");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(binaries.majorVersion())) {
            throw new DatabaseException("The data in " + data + " are PostgreSQL " + version
                    + "'s, and this Lede brings PostgreSQL " + binaries.majorVersion()
                    + ". Start the Lede that made them and take the content over from it, or give this one another folder"
                    + " with LEDE_HOME.");
        }
    }

    /** Makes the data under another name, so that what bears the right one is always complete. */
    void makeUnlessThere(ServerProgram programs, String owner) throws IOException {
        if (Files.exists(path())) {
            return;
        }
        log.infof("Making a new PostgreSQL database in %s", postgres);
        Path unfinished = postgres.resolve("data.new");
        Path passwordFile = passwordFile();
        OwnerOnly.delete(unfinished);
        // one that is there is kept, for somebody may bring back the data that it belongs to
        if (!Files.exists(passwordFile)
                || Files.readString(passwordFile).strip().length() < PASSWORD_LENGTH) {
            OwnerOnly.write(passwordFile, newPassword() + "\n");
        }
        programs.run(
                "initdb",
                Duration.ofMinutes(2),
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + owner,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // PostgreSQL's own order of texts: an index stays right when the system's libraries change
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=" + systemLocale(),
                        "--set=shared_buffers=128MB",
                        "--set=max_connections=100"));
        OwnerOnly.rename(unfinished, path());
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Still asked for what is a letter, by the parser of full texts; only Linux has this locale on every machine. */
    private static String systemLocale() {
        return System.getProperty("os.name").equals("Linux") ? "C.UTF-8" : "C";
    }

    /** Of the user who owns everything in the data. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            throw new DatabaseException(file + ", the password of the data beside it, is missing."
                    + " Bring it back, or give Lede another folder with LEDE_HOME.");
        }
        return Files.readString(file).strip();
    }
}
