package dev.lede.edition;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** All that follows the edition on this node. Made when it is first asked, as filters are before there is a configuration. */
@ApplicationScoped
public class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);

    private final List<EditionFollower> followers;
    private final PublicState state;

    Followers(@All List<EditionFollower> followers, PublicState state) {
        this.followers = followers;
        this.state = state;
    }

    /** Says to all of them that there may be a new edition, and returns at once. */
    public void wake() {
        followers.forEach(EditionFollower::wake);
    }

    /** Whether all others than one of them have reached an edition. */
    boolean haveReached(long edition, EditionFollower except) {
        return followers.stream().allMatch(other -> other == except || other.reach(edition, Duration.ZERO));
    }

    /** Waits until all of them have reached the edition that is committed now, or the patience is over, which is logged. */
    public void reach(Duration patience) {
        if (followers.isEmpty()) {
            return;
        }
        long edition = state.read().edition();
        for (EditionFollower follower : followers) {
            if (!follower.reach(edition, patience)) {
                LOG.warnf(
                        "%s has not reached edition %d within %s",
                        follower.getClass().getSimpleName(), edition, patience);
            }
        }
    }
}
