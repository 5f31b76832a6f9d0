package dev.lede.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text has to look like, where it is set. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Matching {

    /** A regular expression for the whole of it. */
    String value();

    /** How to say that it does not, after the name of the setting. */
    String message();
}
