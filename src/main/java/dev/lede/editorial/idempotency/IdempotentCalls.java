package dev.lede.editorial.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Does a call once for each {@code Idempotency-Key} of its caller, and gives the same answer again for a day
 * (draft-ietf-httpapi-idempotency-key-header). The answer is kept in the transaction of the call itself, so that a crash between
 * the commit and the answer leaves it there; a call that failed keeps nothing, and may be sent again.
 */
@Singleton
public class IdempotentCalls {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final AnswerRepository answers;
    private final BodyDigest body;
    private final RoutingContext exchange;
    private final SecurityIdentity caller;
    private final ObjectMapper json;

    IdempotentCalls(
            AnswerRepository answers,
            BodyDigest body,
            RoutingContext exchange,
            SecurityIdentity caller,
            ObjectMapper json) {
        this.answers = answers;
        this.body = body;
        this.exchange = exchange;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Does the call of the present request in a transaction, or gives the answer that it had.
     *
     * @param secret whether the answer holds a secret
     * @throws ProblemException 422 if the key was used for another call
     */
    public <T> RestResponse<T> once(boolean secret, Callable<RestResponse<T>> call) {
        @Nullable String key = key();
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(call);
        }
        byte[] fingerprint =
                body.of(exchange.request().method().name(), exchange.request().uri());
        return QuarkusTransaction.joiningExisting().call(() -> once(key, fingerprint, secret, call));
    }

    private <T> RestResponse<T> once(String key, byte[] fingerprint, boolean secret, Callable<RestResponse<T>> call)
            throws Exception {
        String name = caller.getPrincipal().getName();
        if (answers.take(name, key, fingerprint)) {
            RestResponse<T> answer = call.call();
            answers.keep(name, key, keep(answer, secret));
            return answer;
        }
        if (!answers.isOf(name, key, fingerprint)) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    "This Idempotency-Key was used for another request within the last day. Take a new one for each call,"
                            + " and the same one only to send the same call again.");
        }
        return again(answers.answer(name, key), secret);
    }

    private @Nullable String key() {
        List<String> given = exchange.request().headers().getAll(HEADER);
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1 || !KEY.matcher(given.get(0)).matches()) {
            throw InvalidParameters.of(
                    HEADER, "An Idempotency-Key is one text of 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return given.get(0);
    }

    private KeptAnswer keep(RestResponse<?> answer, boolean secret) throws JsonProcessingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        Object entity = answer.getEntity();
        String text = entity == null ? null : json.writeValueAsString(entity);
        return new KeptAnswer(answer.getStatus(), headers, text == null || !secret ? text : seal().close(text));
    }

    @SuppressWarnings("unchecked") // the text of what was a T, which goes out as it is
    private <T> RestResponse<T> again(KeptAnswer answer, boolean secret) {
        RestResponse.ResponseBuilder<Object> again = RestResponse.ResponseBuilder.create(answer.status(), null);
        answer.headers().forEach((name, values) -> values.forEach(value -> again.header(name, value)));
        String text = answer.body();
        if (text != null) {
            again.entity(secret ? seal().open(text) : text);
        }
        return (RestResponse<T>) again.build();
    }

    private Seal seal() {
        return Seal.of(
                Objects.requireNonNull(exchange.request().getHeader("Authorization"), "a caller is known by it"));
    }
}
