package dev.lede.editorial.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a POST do its work once for each {@code Idempotency-Key} of a caller. The method answers with a {@code RestResponse}
 * and becomes one transaction, in which its answer is kept as well.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether the answer holds a secret, which is then kept so that only whoever made the call can read it. */
    @Nonbinding
    boolean secret() default false;
}
