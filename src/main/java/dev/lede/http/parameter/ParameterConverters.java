package dev.lede.http.parameter;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives JAX-RS the values that {@link ParameterSyntax} reads: times, UUIDs, strict booleans, enums by their wire names. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Optional<ParameterSyntax> syntax = type.isPrimitive() ? Optional.empty() : ParameterSyntax.of(type);
        return syntax.map(known -> new Converter<>(type, known)).orElse(null);
    }

    private record Converter<T>(Class<T> type, ParameterSyntax syntax) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            return value == null ? null : type.cast(syntax.reader().apply(value));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
