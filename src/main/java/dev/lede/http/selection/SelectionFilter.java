package dev.lede.http.selection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Writes of each {@link Selectable} the members that its own selection has. */
@Singleton
class SelectionFilter extends SimpleBeanPropertyFilter implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setFilterProvider(new SimpleFilterProvider().addFilter(FieldSelection.FILTER, this));
    }

    @Override
    public void serializeAsField(
            Object item, JsonGenerator generator, SerializerProvider provider, PropertyWriter member) throws Exception {
        if (!(item instanceof Selectable selectable) || selectable.selection().has(member.getName())) {
            member.serializeAsField(item, generator, provider);
        }
    }
}
