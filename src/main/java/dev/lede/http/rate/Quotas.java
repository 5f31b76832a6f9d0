package dev.lede.http.rate;

import jakarta.inject.Singleton;
import java.util.Optional;

/** What callers may ask for who have no quota of their own. */
@Singleton
public class Quotas {

    private final Quota ofKey;
    private final Optional<Quota> ofPeer;

    Quotas(RateConfig config) {
        this.ofKey = new Quota(config.key().requests(), config.key().per());
        this.ofPeer = config.peer().requests().isPresent()
                ? Optional.of(new Quota(
                        positive(config.peer().requests().getAsInt()),
                        config.peer().per()))
                : Optional.empty();
    }

    private static int positive(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("lede.rate.peer.requests must be 1 or more, or not be set");
        }
        return requests;
    }

    /** Of a key. */
    public Quota ofKey() {
        return ofKey;
    }

    /** Of an address, unless it may ask for as much as it likes. */
    public Optional<Quota> ofPeer() {
        return ofPeer;
    }
}
