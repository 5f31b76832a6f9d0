package dev.lede.delivery.changes;

/** One who follows the log. Every method returns at once, on whatever thread it is called. */
interface Listener {

    /** What it wants to hear of. */
    LogFilter filter();

    /** Says how far the log has been read. */
    void wake(Recent recent);

    /** Says that some time has passed. */
    void beat();

    /** Says that nothing will come any more. */
    void end();
}
