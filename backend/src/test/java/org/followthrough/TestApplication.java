package org.followthrough;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The backend without portal and workspace, for its own tests; no scan of another application finds it. */
@TestComponent
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TestApplication {
}
