package org.followthrough;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backend without portal and workspace, for its own tests. */
@SpringBootApplication
public class TestApplication {
}
