package dev.lede.http.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/** Gives every enum its {@link WireNames} in JSON, without an annotation on each. */
final class WireNameIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = WireNames.of(constants[i]);
        }
        return names;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
