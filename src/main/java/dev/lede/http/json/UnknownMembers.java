package dev.lede.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.Problem;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the unknown members of one body while it is read, as the library alone stops at the first. Outside of such a
 * reading the mapper refuses the first one with an exception.
 */
@Singleton
class UnknownMembers extends DeserializationProblemHandler {

    private final ThreadLocal<List<Fault>> collected = new ThreadLocal<>();

    /** Reads a body, all of which happens on the thread that calls this. */
    @Nullable
    Object collect(Reading reading) throws IOException {
        List<Fault> faults = new ArrayList<>();
        collected.set(faults);
        try {
            Object body = reading.read();
            if (!faults.isEmpty()) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_MEMBER,
                        faults.size() == 1 ? "The body has an unknown member." : "The body has unknown members.",
                        faults);
            }
            return body;
        } finally {
            collected.remove();
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> reader,
            Object beanOrClass,
            String name)
            throws IOException {
        List<Fault> faults = collected.get();
        if (faults == null) {
            return false;
        }
        if (faults.size() < Problem.MOST_ERRORS) {
            faults.add(Fault.at(place(context.getParser(), parser) + "/" + escaped(name), detail(reader)));
        }
        parser.skipChildren();
        return true;
    }

    /**
     * The pointer of the object around an unknown member. The member itself may come out of a buffer, in which the library
     * keeps it until the object is over and which does not know where it was.
     */
    private static String place(JsonParser body, JsonParser member) {
        JsonStreamContext object = body.getParsingContext();
        if (body.hasToken(JsonToken.END_OBJECT)) {
            return object.pathAsPointer().toString();
        }
        if (member == body && body.currentToken().isStructStart()) {
            object = object.getParent();
        }
        return object.getParent().pathAsPointer().toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String detail(JsonDeserializer<?> reader) {
        Collection<Object> known = reader.getKnownPropertyNames();
        return known == null || known.isEmpty()
                ? "Unknown member."
                : "Unknown member; known here are: "
                        + String.join(
                                ", ",
                                known.stream().map(String::valueOf).sorted().toList())
                        + ".";
    }

    /** What reads a body. */
    interface Reading {
        @Nullable
        Object read() throws IOException;
    }
}
