package dev.lede.http.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which stories a caller sees in full; each sees what those before it do. */
public enum Stories {
    /** What everybody sees. */
    @JsonProperty("open")
    OPEN,
    /** What partners may use, too. */
    @JsonProperty("partners")
    PARTNERS,
    /** Everything: for the house's own frontends. */
    @JsonProperty("own")
    OWN;

    /** The word for it in JSON, in settings and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word stands for. */
    public static Stories ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
