package dev.lede.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a number or a time has to be larger than. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Above {

    /** A number, or an ISO 8601 duration where the setting is one. */
    String value();
}
