package dev.lede.http.documentation;

import dev.lede.http.problem.Problem;
import dev.lede.http.problem.ProblemType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The error answers of operations, each an example of the one {@link Problem} model. */
final class ErrorAnswers {

    private ErrorAnswers() {}

    static void addTo(Components components) {
        components.addSchema("Fault", fault());
        components.addSchema("Problem", problem());
        for (ProblemType type : ProblemType.values()) {
            components.addResponse(type.slug(), answer(type));
        }
    }

    /** Adds the errors that an operation of this form has, where it does not describe them itself. */
    static void complete(Operation operation, String path, boolean editorial) {
        APIResponses answers = operation.getResponses();
        if (answers == null) {
            answers = OASFactory.createAPIResponses();
            operation.setResponses(answers);
        }
        for (ProblemType type : types(operation, path, editorial)) {
            String status = String.valueOf(type.status());
            if (!isDescribed(answers.getAPIResponse(status))) {
                answers.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + type.slug()));
            }
        }
    }

    private static Set<ProblemType> types(Operation operation, String path, boolean editorial) {
        Set<ProblemType> types = EnumSet.of(
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.UNAUTHENTICATED,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE);
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            types.add(ProblemType.INVALID_PARAMETER);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(EnumSet.of(
                    ProblemType.MALFORMED_REQUEST,
                    ProblemType.CONTENT_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.INVALID_CONTENT));
        }
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (editorial) {
            types.add(ProblemType.FORBIDDEN);
        }
        types.addAll(OwnErrors.of(operation, path, editorial));
        return types;
    }

    private static boolean isDescribed(APIResponse answer) {
        return answer != null && (answer.getRef() != null || answer.getContent() != null);
    }

    private static APIResponse answer(ProblemType type) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(type.explanation())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(type))))
                .addHeader("X-Request-Id", reference("X-Request-Id"));
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE) {
            answer.addHeader("Retry-After", reference("Retry-After"));
        }
        if (type == ProblemType.TOO_MANY_REQUESTS) {
            answer.addHeader("RateLimit", reference("RateLimit"))
                    .addHeader("RateLimit-Policy", reference("RateLimit-Policy"));
        }
        return type == ProblemType.UNAUTHENTICATED
                ? answer.addHeader("WWW-Authenticate", reference("WWW-Authenticate"))
                : answer;
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("instance", "/v1/articles");
        if (type == ProblemType.INVALID_PARAMETER) {
            String detail = "limit must be less than or equal to 100";
            example.put("detail", detail);
            example.put("errors", List.of(fault("parameter", "limit", detail)));
        } else if (type == ProblemType.INVALID_CONTENT) {
            String detail = "must not be blank";
            example.put("detail", detail);
            example.put("errors", List.of(fault("pointer", "/headline", detail)));
        }
        return example;
    }

    /** In one order always, so that the document does not change by itself. */
    private static Map<String, Object> fault(String kind, String place, String detail) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put(kind, place);
        fault.put("detail", detail);
        return fault;
    }

    private static Schema fault() {
        return object("One thing that is wrong with the request")
                .addProperty("parameter", text("The parameter that it is about"))
                .addProperty("pointer", text("Where in the body: a JSON pointer (RFC 6901)"))
                .addProperty("detail", text("What is wrong, and what would be right"))
                .required(List.of("detail"));
    }

    private static Schema problem() {
        return object("Problem details, RFC 9457")
                .addProperty("type", text("A page of this API's documentation").format("uri-reference"))
                .addProperty("title", text("What kind of problem it is"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status code"))
                .addProperty("detail", text("What went wrong this time"))
                .addProperty("instance", text("The path of the request").format("uri-reference"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
                .required(List.of("type", "title", "status", "instance"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
