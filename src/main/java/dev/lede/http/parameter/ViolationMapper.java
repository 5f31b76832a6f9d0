package dev.lede.http.parameter;

import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidContent;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns broken constraints into problems: those of parameters into 400, those of the body into 422. */
@Singleton
class ViolationMapper {

    private static final Logger LOG = Logger.getLogger(ViolationMapper.class);

    private final ProblemAnswers answers;

    ViolationMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response toProblem(ResteasyReactiveViolationException violated, ResourceInfo resource, RoutingContext exchange) {
        ProblemException problem = problem(violated, resource);
        if (problem.type().status() >= 500) {
            LOG.errorf(violated, "Request %s failed", MDC.get("requestId"));
        }
        return answers.response(problem, exchange.request().path());
    }

    private static ProblemException problem(ResteasyReactiveViolationException violated, ResourceInfo resource) {
        List<Fault> faults = violated.getConstraintViolations().stream()
                .map(violation -> fault(violation, resource))
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
        if (faults.stream().anyMatch(fault -> fault.parameter() == null && fault.pointer() == null)) {
            // the program's own answer broke its own rule
            return new ProblemException(ProblemType.INTERNAL_ERROR, null);
        }
        List<Fault> ofParameters =
                faults.stream().filter(fault -> fault.parameter() != null).toList();
        if (!ofParameters.isEmpty()) {
            return new InvalidParameters(ofParameters);
        }
        return faults.stream().anyMatch(fault -> "".equals(fault.pointer()))
                ? new ProblemException(ProblemType.MALFORMED_REQUEST, "This operation needs a body.")
                : new InvalidContent(faults);
    }

    private static Fault fault(ConstraintViolation<?> violation, ResourceInfo resource) {
        return ViolationPlace.of(violation.getPropertyPath(), resource.getResourceMethod())
                .fault(violation.getMessage());
    }
}
