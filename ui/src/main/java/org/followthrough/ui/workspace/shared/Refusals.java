package org.followthrough.ui.workspace.shared;

import org.followthrough.evidence.FileTooLarge;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The one place where the workspace puts a refused action into words; anything else that goes wrong is a defect. */
@Component
public class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    /** Does it, or tells at the place why it was refused; returns whether it was done. */
    public boolean attempt(Problems place, Runnable action) {
        try {
            action.run();
            place.clear();
            return true;
        } catch (RuleViolation broken) {
            place.say(broken.violations());
        } catch (Refusal refused) {
            place.say(words.refusal(refused.messageKey(), refused.args()));
        } catch (OptimisticLockingFailureException overtaken) {
            place.say(words.get("refusal.overtaken"));
        } catch (DuplicateKeyException there) {
            place.say(words.get("refusal.duplicate"));
        } catch (FileTooLarge large) {
            place.say(words.get("refusal.file-too-large"));
        }
        return false;
    }
}
