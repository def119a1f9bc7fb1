package org.followthrough.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * Why something that time brings could not be done, for an administrator to read: never what somebody wrote.
 *
 * @param detail name of the fault; what it said of itself only where that is the program's own words
 */
public record Fault(Reason reason, String detail) {

    private static final int LONGEST = 300;

    /** What an administrator can do about it differs. */
    public enum Reason implements Coded {
        /** Somebody else changed the same at that moment: it works the next time. */
        MEANWHILE,
        /** The process does not stand where the date expects it. */
        ELSEWHERE,
        /** The rules of the method refuse what the date brings. */
        REFUSED,
        /** The database took something not, or was not there. */
        DATABASE,
        /** The program met something that it does not expect. */
        UNEXPECTED
    }

    static Fault of(RuntimeException broken) {
        return new Fault(reason(broken), shortened(detail(broken)));
    }

    private static Reason reason(RuntimeException broken) {
        return switch (broken) {
            case ConcurrencyFailureException meanwhile -> Reason.MEANWHILE;
            case DataAccessException database -> Reason.DATABASE;
            case ProcessEngineException engine -> Reason.ELSEWHERE;
            case RuleViolation rule -> Reason.REFUSED;
            case WrongState state -> Reason.REFUSED;
            case NotFound nothing -> Reason.REFUSED;
            case Forbidden forbidden -> Reason.REFUSED;
            default -> Reason.UNEXPECTED;
        };
    }

    /** A database quotes the row that it refuses, and a rule what it was told: of these the name alone is kept. */
    private static String detail(RuntimeException broken) {
        var name = broken.getClass().getSimpleName();
        var said = broken instanceof ProcessEngineException ? Objects.requireNonNullElse(broken.getMessage(), "").lines().findFirst().orElse("") : "";
        return said.isBlank() ? name : name + ": " + said;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
