package org.followthrough.ui.portal;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Backend and portal without the workspace, which would have to be built for the browser first. */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {"com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration", "com.vaadin.flow.spring.VaadinScopesConfig"})
@ComponentScan(basePackages = "org.followthrough", excludeFilters = {
        @Filter(type = FilterType.REGEX, pattern = "org\\.followthrough\\.ui\\.(workspace|command)\\..*"),
        @Filter(type = FilterType.REGEX, pattern = "org\\.followthrough\\.(Followthrough|TestApplication)"),
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)})
class PortalTestApplication {
}
