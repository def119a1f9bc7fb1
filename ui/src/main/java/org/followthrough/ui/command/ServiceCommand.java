package org.followthrough.ui.command;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The commands that are beans ({@link Command}): they work with the application's services, without its pages. */
final class ServiceCommand {

    /** What sets up the workspace, which needs a web server. */
    static final String PAGES = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig";

    private final Class<?> application;

    ServiceCommand(Class<?> application) {
        this.application = application;
    }

    int run(Call call) {
        requireKnown(call.command());
        Logs.toStandardError();
        try (var session = Session.on(call.data(), call.environment())) {
            var context = session.start(new SpringApplicationBuilder(application).web(WebApplicationType.NONE),
                    Map.of("followthrough.command", true, "followthrough.background", false, "server.port", call.port(),
                            "spring.autoconfigure.exclude", PAGES));
            var command = context.getBean(call.command(), Command.class);
            return command.run(call.arguments(command.flags(), command.values()));
        }
    }

    /** Looked up before anything is started, so that a mistyped command leaves no trace. */
    private void requireKnown(String name) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        var registry = new GenericApplicationContext();
        var names = new AnnotationBeanNameGenerator();
        if (scanner.findCandidateComponents(application.getPackageName()).stream()
                .noneMatch(found -> name.equals(names.generateBeanName(found, registry)))) {
            throw new UsageProblem(Messages.text("command.unknown", name));
        }
    }
}
