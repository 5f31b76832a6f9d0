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

    /**
     * Waits until none of them is further behind than so many editions, or the patience is over. For who brings much, so that
     * others who publish meanwhile have not to wait until all of it is followed.
     */
    public void keepWithin(long editions, Duration patience) {
        long edition = state.read().edition() - editions;
        if (edition > 0) {
            followers.forEach(follower -> follower.take(edition, patience));
        }
    }

    /**
     * Waits until all of them have reached the edition that is committed now, or the patience is over, which is logged.
     *
     * @return whether they have
     */
    public boolean reach(Duration patience) {
        if (followers.isEmpty()) {
            return true;
        }
        long edition = state.read().edition();
        boolean reached = true;
        for (EditionFollower follower : followers) {
            if (!follower.reach(edition, patience)) {
                reached = false;
                LOG.warnf(
                        "%s has not reached edition %d within %s",
                        follower.getClass().getSimpleName(), edition, patience);
            }
        }
        return reached;
    }
}
