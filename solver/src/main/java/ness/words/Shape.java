package ness.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a value must look to be this one of several alternatives (the records that a sealed interface
 * permits, tried in their order).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shape {
    /** The kinds of values. */
    enum Kind {
        /** A number, quantity, formula or name: it becomes the record's only component. */
        SCALAR,
        /** A list: it becomes the record's only component. */
        LIST,
        /** A mapping: its keys become the components. */
        MAPPING,
        /** A mapping that as a whole becomes the record's only component. */
        MAP
    }

    /** Kind of the value. */
    Kind value();

    /** The word that a scalar must be; empty = any. */
    String word() default "";

    /** The key that a mapping must have; empty = none in particular. */
    String key() default "";
}
