package dev.lede.http.problem;

/** Not an error: the thing has another address for good, 308 (RFC 9110, section 15.4.9). */
public class PermanentRedirect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String location;

    /**
     * Sends the caller on.
     *
     * @param location a URI reference; the caller's query is not added to it
     */
    public PermanentRedirect(String location) {
        super("Moved to " + location, null, false, false);
        this.location = location;
    }

    public String location() {
        return location;
    }
}
