package ness.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key of a config mapping: the record component that holds its value.
 *
 * <p>The key is the component's name in snake_case. A component that is neither {@link #required}
 * nor has a {@link #fallback} is null when the key is absent (an empty list or map if it is one).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Word {
    /** What it means, one phrase in lower case. */
    String value();

    /** The key, where it is not the component's name; {@code *} takes all keys that are left. */
    String key() default "";

    /** Whether the mapping must have it. */
    boolean required() default false;

    /** What an absent key stands for, as it would be written; empty = nothing. */
    String fallback() default "";

    /** Unit of a number, such as {@code W/(m.K)}; 1 = a pure number; * = whatever is given. */
    String unit() default "1";

    /** Allowed values of a number. */
    Range range() default Range.ANY;

    /** Whether the number is a difference, such as a tolerance, so that degC counts as K. */
    boolean difference() default false;

    /** What a formula may depend on, beside parameters. */
    Variable[] variables() default {};

    /** What a string names. */
    Name names() default Name.ANYTHING;

    /** What the keys of a map name. */
    Name keys() default Name.ANYTHING;

    /** One example of a value, as it would be written. */
    String example() default "";
}
