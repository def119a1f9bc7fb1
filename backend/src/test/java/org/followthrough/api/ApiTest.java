package org.followthrough.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.followthrough.TestApplication;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.followthrough.accountability.packs.FreezingDesk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The backend behind a real port, so that filters and container answer as they do outside. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"followthrough.background=false", "server.shutdown=immediate", "spring.config.import=classpath:followthrough-defaults.properties"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({World.class, Web.class, FreezingDesk.class})
@interface ApiTest {
}
