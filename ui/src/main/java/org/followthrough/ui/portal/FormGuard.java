package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.followthrough.evidence.confidential.FormSeal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which forms that ask for no account are not even looked at: because they came too often, or were not sent by a person who read them. */
@Component
class FormGuard {

    private final FormSeal seals;

    FormGuard(FormSeal seals) {
        this.seals = seals;
    }

    /** For a form that is shown for the first time. */
    String seal() {
        return seals.make();
    }

    /** For a form that is shown again. */
    String seal(String sent, String why) {
        return why.equals("old") ? seals.make() : sent;
    }

    /** Why it is not looked at: later, trap, old or fast; empty where it is. */
    Optional<String> held(HttpServletRequest request, String seal, String trap) {
        if (!Boolean.FALSE.equals(request.getAttribute(FormFilter.LATER))) {
            return Optional.of("later");
        }
        if (!trap.isBlank()) {
            return Optional.of("trap");
        }
        return switch (seals.age(seal)) {
            case RIGHT -> Optional.empty();
            case FAST -> Optional.of("fast");
            case OLD -> Optional.of("old");
        };
    }

    static HttpStatus status(String why) {
        return why.equals("later") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** A line as it was typed. */
    static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}", "");
    }

    /** A text with the line ends that were counted when it was written. */
    static String text(String typed) {
        return typed.replace("\r\n", "\n").replace("\0", "");
    }
}
