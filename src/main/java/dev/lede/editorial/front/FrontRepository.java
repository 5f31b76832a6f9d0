package dev.lede.editorial.front;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The fronts. */
@Singleton
public class FrontRepository implements PanacheRepositoryBase<Front, String> {

    /** Makes a front of this name, or gives it another title. */
    void put(String name, String title, Instant now) {
        findByIdOptional(name)
                .ifPresentOrElse(front -> front.retitle(title, now), () -> persist(new Front(name, title, now)));
        flush();
    }
}
