package org.followthrough;

import java.util.List;
import org.followthrough.ui.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application and its command line, in one executable jar. */
@SpringBootApplication
public class Followthrough {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(Followthrough.class, System.getenv()).run(List.of(arguments)));
    }
}
