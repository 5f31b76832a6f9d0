package dev.lede.http.documentation;

import dev.lede.http.problem.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The header by which a call can be sent again without being done again. Every POST of the writing side heeds it. */
final class IdempotencyKey {

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    static void addTo(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "Of your choice, a new one for each call. Sent again within a day with the same body it gives the"
                                + " same answer and does nothing; with another body it is refused.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(LONGEST)
                        .pattern("^[!-~]+$")
                        .examples(List.of("8e03978e-40d5-43dd-bc93-6894a57f9324"))));
        String status = String.valueOf(ProblemType.INVALID_CONTENT.status());
        if (operation.getResponses() != null && operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .ref("#/components/responses/" + ProblemType.INVALID_CONTENT.slug()));
        }
    }
}
