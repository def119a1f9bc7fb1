package org.followthrough.ui.command;

import java.util.Map;
import java.util.function.Function;
import org.followthrough.World;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Fills a data directory by the services themselves before the program starts on it. */
public final class Groundwork {

    private Groundwork() {
    }

    /** Makes the test world in a fresh directory, does some more and leaves the directory stopped. */
    public static <T> T in(DataDirectory data, Function<ApplicationContext, T> more) {
        try (var server = new EmbeddedServer(data).open(); var context = application(server).run()) {
            context.getBean(World.class).begin();
            return more.apply(context);
        }
    }

    private static SpringApplicationBuilder application(EmbeddedServer server) {
        Map<String, Object> properties = Map.of("spring.datasource.url", server.url(), "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password(), "followthrough.background", false,
                "spring.config.import", "classpath:followthrough-defaults.properties");
        return new SpringApplicationBuilder(SeedApplication.class).web(WebApplicationType.NONE).registerShutdownHook(false)
                .initializers(fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("groundwork", properties)));
    }
}
