package org.followthrough.ui.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.followthrough.database.ApplicationSeat;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Instance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationContext;

/** {@code start} and {@code demo}: runs until it is told to end. */
final class ServeCommand {

    private final Class<?> application;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    int run(Call call) {
        var arguments = call.arguments(Set.of("worker"), Set.of());
        arguments.noMoreThan(0);
        return arguments.has("worker") ? work(call) : serve(call);
    }

    private int serve(Call call) {
        var directory = call.data().prepared();
        Logs.toFile(directory.logFile("followthrough"));
        try (var seat = ApplicationSeat.take(directory)) {
            directory.keepFor(kind(call));
            var port = freePort(call);
            var session = Session.on(directory, call.environment());
            session.finallyDo(seat::close);
            var context = session.start(builder(WebApplicationType.SERVLET), Map.of("server.port", port,
                    "spring.servlet.multipart.location", directory.emptiedUploads().toString()));
            announce(directory, context, "http://localhost:" + port);
            return Rehearsal.isMeant() ? Rehearsal.at("http://localhost:" + port) : untilTheEnd();
        }
    }

    /** A node for process work only; several may share one data directory with the application. */
    private int work(Call call) {
        var directory = call.data().prepared();
        Logs.toFile(directory.logFile("worker"));
        if (directory.kind().isEmpty()) {
            directory.keepFor(kind(call));
        }
        Session.on(directory, call.environment())
                .start(builder(WebApplicationType.NONE), Map.of("followthrough.worker", true, "spring.autoconfigure.exclude",
                        ServiceCommand.PAGES));
        System.out.println(Messages.text("ready.worker", Long.toString(ProcessHandle.current().pid())));
        return untilTheEnd();
    }

    private SpringApplicationBuilder builder(WebApplicationType type) {
        return new SpringApplicationBuilder(application).web(type);
    }

    private static String kind(Call call) {
        return "demo".equals(call.command()) ? "demo" : "main";
    }

    private void announce(DataDirectory directory, ApplicationContext context, String url) {
        context.getBeanProvider(ReadyNotice.class).orderedStream().flatMap(notice -> notice.lines().stream())
                .forEach(System.out::println);
        Instance.here(url, program()).publish(directory);
        System.out.println(Messages.text("ready", url));
        System.out.flush();
    }

    private Path program() {
        return new ApplicationHome(application).getSource().toPath();
    }

    /** Chosen before anything starts, so that every part knows the address it is reached at, and trouble shows at once. */
    private static int freePort(Call call) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            var address = InetAddress.getByName(call.fromEnvironment("address").orElse("localhost"));
            socket.bind(new InetSocketAddress(address, call.port()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CommandFailure(Messages.text("port.taken", Integer.toString(call.port())), e);
        }
    }

    private static int untilTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
