package org.followthrough.ui.command;

import org.followthrough.upkeep.Verification;
import org.springframework.stereotype.Component;

/** {@code verify}: recomputes what is kept twice and names what does not fit. */
@Component("verify")
final class VerifyCommand implements Command {

    private final Verification verification;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @Override
    public int run(Arguments arguments) {
        arguments.noMoreThan(0);
        var findings = verification.run();
        findings.forEach(finding -> System.err.println(Messages.text("verify." + finding.check(), finding.subject())));
        System.out.println(findings.isEmpty() ? Messages.text("verify.fits")
                : Messages.text("verify.findings", Integer.toString(findings.size())));
        return findings.isEmpty() ? 0 : 1;
    }
}
