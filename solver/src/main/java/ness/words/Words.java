package ness.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record whose components are {@link Word}s stands for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Words {
    /** What it is, one phrase in lower case. */
    String value();

    /** One of these keys must be there and not two. */
    String[] oneOf() default {};

    /** At least one of these keys must be there. */
    String[] anyOf() default {};

    /** Keys of the language that this version does not have. */
    String[] later() default {};
}
