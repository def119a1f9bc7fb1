package org.followthrough;

import java.util.List;
import org.followthrough.ui.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The application and its command line, in one executable jar. Beans have the full names of their classes, so that two features
 * may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Followthrough {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(Followthrough.class, System.getenv()).run(List.of(arguments)));
    }
}
