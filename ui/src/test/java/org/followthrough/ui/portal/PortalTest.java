package org.followthrough.ui.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.followthrough.TestDatabase;
import org.followthrough.World;
import org.followthrough.register.lineage.Asks;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The portal on a free port, above a database of its own with a small public world. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PortalTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"followthrough.background=false", "followthrough.base-url=http://localhost", "server.compression.enabled=true", "spring.mvc.problemdetails.enabled=true",
                "spring.config.import=classpath:followthrough-defaults.properties"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({World.class, PublicWorld.class, LaterWords.class, Browsing.class, Asks.class,
        AgedSeals.class, CommentedWorld.class})
@interface PortalTest {
}
