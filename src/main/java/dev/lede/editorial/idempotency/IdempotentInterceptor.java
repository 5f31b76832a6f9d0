package dev.lede.editorial.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs the methods that are marked {@link Idempotent}. It comes before what would open a transaction of its own. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private final IdempotentCalls calls;

    IdempotentInterceptor(IdempotentCalls calls) {
        this.calls = calls;
    }

    @AroundInvoke
    @SuppressWarnings("unchecked") // whatever it holds
    Object call(InvocationContext invocation) {
        boolean secret = invocation.getMethod().getAnnotation(Idempotent.class).secret();
        return calls.once(secret, () -> (RestResponse<Object>) invocation.proceed());
    }
}
