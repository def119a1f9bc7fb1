package org.followthrough.ui.workspace.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.followthrough.identity.Role;

/** Who may open a view: holders of one of the roles, or everybody signed in where none is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Role[] value() default {};
}
