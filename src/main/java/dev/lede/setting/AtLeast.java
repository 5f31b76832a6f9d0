package dev.lede.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The smallest number, or the shortest time, that a setting may have. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtLeast {

    /** A number, or an ISO 8601 duration where the setting is one. */
    String value();
}
