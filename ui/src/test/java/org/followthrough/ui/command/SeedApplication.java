package org.followthrough.ui.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The backend and the test world without any page, to fill a data directory before the program starts on it. */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {"com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration", "com.vaadin.flow.spring.VaadinScopesConfig"})
@ComponentScan(basePackages = "org.followthrough", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = {
        @Filter(type = FilterType.REGEX, pattern = "org\\.followthrough\\.(ui|random)\\..*"),
        @Filter(type = FilterType.REGEX, pattern = "org\\.followthrough\\.(Followthrough|TestApplication|api\\.Web)")})
class SeedApplication {
}
