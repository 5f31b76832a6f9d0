package dev.lede.editorial.transfer;

/** How an import is cut. The stream may be of any length; what is in memory at a time is bounded by these. */
final class ImportLimits {

    /** Bytes of a line; a longer one is rejected. */
    static final int LINE = 2 * 1024 * 1024;

    /** Lines that are stored, and later worked, in one transaction. */
    static final int CHUNK_LINES = 200;
    /** Bytes at which a chunk is full. */
    static final int CHUNK_BYTES = 1024 * 1024;
    /** Rejected lines of which the reason is kept; all are counted. */
    static final int ERRORS = 1_000;
    /** Characters that are kept of a reason. */
    static final int DETAIL = 2_000;

    private ImportLimits() {}
}
