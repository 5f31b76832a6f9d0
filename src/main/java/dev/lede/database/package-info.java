/**
 * The PostgreSQL that Lede stands on: its own embedded server, or a check of the user's; and the guard that keeps the
 * reader's role away from what is not public.
 *
 * <p>With {@code quarkus.datasource.jdbc.url} unset, {@link dev.lede.database.EmbeddedPostgres} runs a server inside
 * {@code lede.home}; with it set, nothing of that is touched and {@link dev.lede.database.ServerCheck} says plainly what
 * is wrong with the given one. {@link dev.lede.database.DatabaseSettings} decides before Quarkus starts, and
 * {@link dev.lede.database.Migrations} tells whether there is anything to migrate.
 *
 * <p>Nothing here knows a feature of Lede, and nothing here runs during the build.
 */
@NullMarked
package dev.lede.database;

import org.jspecify.annotations.NullMarked;
