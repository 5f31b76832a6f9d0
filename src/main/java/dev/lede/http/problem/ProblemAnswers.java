package dev.lede.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Writes a problem as the answer to a request, from inside JAX-RS or from the layer below it. */
@Singleton
public class ProblemAnswers {

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answer inside JAX-RS. */
    public Response response(ProblemException problem, String path) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(body(problem, path));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Sends the answer below JAX-RS, if nothing has been sent yet. */
    public void send(RoutingContext exchange, ProblemException problem) {
        HttpServerResponse answer = exchange.response();
        if (answer.ended() || answer.closed()) {
            return;
        }
        if (answer.headWritten()) {
            // half an answer is out: cutting the connection is the only way left to say that it is not whole
            exchange.request().connection().close();
            return;
        }
        String body = body(problem, exchange.request().path());
        answer.setStatusCode(problem.type().status());
        answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(answer::putHeader);
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            answer.end();
        } else {
            answer.end(body);
        }
    }

    /** A text and no bytes, since a writer that the framework chose for the failed answer would write those as base64. */
    private String body(ProblemException problem, String path) {
        try {
            return json.writeValueAsString(Problem.of(problem.type(), problem.detail(), path, problem.faults()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem consists of texts and a number", e);
        }
    }
}
