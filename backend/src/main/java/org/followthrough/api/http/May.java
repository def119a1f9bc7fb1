package org.followthrough.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.followthrough.identity.Permission;

/**
 * The rule of an endpoint: who may ever succeed on it. Everything but {@link Permission#READ_PUBLIC} needs an account;
 * which object and which state the services decide themselves.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {

    /** Any of these permissions opens the endpoint. */
    Permission[] value();
}
