package org.followthrough;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole backend on a real PostgreSQL of its own; background work is off, the test walks the clock itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"followthrough.background=false", "spring.config.import=classpath:followthrough-defaults.properties"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface IntegrationTest {
}
