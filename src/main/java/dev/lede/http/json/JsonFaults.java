package dev.lede.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON in terms of the JSON: a line and column, or a pointer (RFC 6901); never a class name. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem that a failed reading is. */
    public static ProblemException of(JsonProcessingException failure) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    ProblemType.UNKNOWN_MEMBER,
                    "The body has an unknown member.",
                    List.of(Fault.at(pointer(unknown), "Unknown member.")));
        }
        if (failure instanceof JsonMappingException mismatch && !isSyntax(failure.getCause())) {
            Fault fault = Fault.at(pointer(mismatch), expectation(mismatch));
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "A value in the body is not of its type.", List.of(fault));
        }
        return new ProblemException(ProblemType.MALFORMED_REQUEST, brokenJson(failure));
    }

    private static boolean isSyntax(@Nullable Throwable cause) {
        return cause instanceof JsonProcessingException && !(cause instanceof InputCoercionException);
    }

    private static String pointer(JsonMappingException mismatch) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static String expectation(JsonMappingException mismatch) {
        if (mismatch instanceof InvalidTypeIdException) {
            return "The member that says what kind of object this is is missing or unknown.";
        }
        if (mismatch.getCause() instanceof InputCoercionException) {
            return "This number is out of range.";
        }
        if (mismatch instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return "This must be " + word(mismatched.getTargetType()) + ".";
        }
        return "This value is not allowed here.";
    }

    private static String word(Class<?> type) {
        if (type.isEnum()) {
            return "one of: " + String.join(", ", WireNames.list(type));
        }
        if (type == String.class) {
            return "a text without NUL characters or halves of surrogate pairs";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a time with seconds and offset, such as 2026-06-12T08:30:00Z (RFC 3339)";
        }
        if (type == Duration.class) {
            return "a duration, such as PT1H (ISO 8601)";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? "a list"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "of another type";
    }

    private static String brokenJson(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "The JSON is nested too deeply, or has a number, a name or a text that is too long.";
        }
        String what = failure instanceof JsonEOFException
                ? "The JSON ends too early"
                : failure instanceof InputCoercionException
                        ? "A number is out of range"
                        : isDoubled(failure) ? "A member of the JSON is there twice" : "The JSON is broken";
        JsonLocation place = failure.getLocation();
        return place == null
                ? what + "."
                : "%s, at line %d, column %d.".formatted(what, place.getLineNr(), place.getColumnNr());
    }

    private static boolean isDoubled(JsonProcessingException failure) {
        @Nullable String message = failure.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field");
    }
}
