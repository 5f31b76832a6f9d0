package dev.lede.commandline;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys of those who call the API. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        versionProvider = LedeCommand.Version.class,
        description = "Make, list and revoke keys.")
final class KeysCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do with keys: create, list or revoke");
        }
    }
}
