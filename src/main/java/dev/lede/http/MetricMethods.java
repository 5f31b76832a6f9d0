package dev.lede.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps made-up request methods from becoming metrics of their own: a tag's values must be few. */
@Singleton
class MetricMethods implements MeterFilter {

    private static final String TAG = "method";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getTag(TAG);
        return method == null || KNOWN.contains(method) ? id : id.replaceTags(replaced(id.getTags()));
    }

    private static List<Tag> replaced(List<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.getKey().equals(TAG) ? Tag.of(TAG, "OTHER") : tag)
                .toList();
    }
}
