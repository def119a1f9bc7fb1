package org.followthrough.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint takes and gives, for the description of the API. Its text is {@code openapi.CLASS.METHOD} of the bundle
 * {@code i18n/openapi}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gives {

    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The record that is given; nothing for files and tables. */
    Class<?> value() default void.class;

    /** The record that is given with 200 when the request only tries. */
    Class<?> trial() default void.class;

    /** True for a page of such records. */
    boolean list() default false;

    /** True for several of them in one answer, without pages. */
    boolean items() default false;

    /** Statuses of success. */
    int[] status() default 200;

    /** Name of the constant of the resource that holds the {@link Shape} of the body. */
    String body() default "";

    /** The resource of that constant, where it is another one. */
    Class<?> bodyIn() default void.class;

    /** Parameters of the query, beside those of every list. */
    String[] parameters() default {};

    /** Media types other than JSON in which the answer exists. */
    String[] media() default {};
}
