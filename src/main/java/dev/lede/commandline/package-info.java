/**
 * The command line for people: imports, exports and keys, all done through the HTTP API of a server that runs or of one that is
 * started for the while. It knows that API and nothing of the program behind it.
 */
@NullMarked
package dev.lede.commandline;

import org.jspecify.annotations.NullMarked;
