package org.followthrough.ui.command;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where log lines go: never to standard output, which is for data. Set up before anything else can log. */
final class Logs {

    private Logs() {
    }

    /** Warnings to standard error. */
    static void toStandardError() {
        initialize("classpath:logback-spring.xml", Map.of());
    }

    /** Everything to a file that is rolled over, warnings to standard error as well. */
    static void toFile(Path file) {
        initialize("classpath:logback-server.xml", Map.of("logging.file.name", file.toString()));
    }

    private static void initialize(String configuration, Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("logs", properties));
        var system = LoggingSystem.get(Logs.class.getClassLoader());
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), configuration, LogFile.get(environment));
    }
}
