package dev.lede.commandline;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What is around a command.
 *
 * @param isInteractive whether a person is watching, to whom a bar can be drawn
 * @param environment the variables of the environment
 */
public record Terminal(
        InputStream in, PrintStream out, PrintStream err, boolean isInteractive, Map<String, String> environment) {

    /** That of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                System.out,
                System.err,
                Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false),
                System.getenv());
    }

    /** From Java 22 on there is a console in a pipe too, and it has a method that says so. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    String variable(String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
