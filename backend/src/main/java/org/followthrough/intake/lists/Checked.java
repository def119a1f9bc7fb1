package org.followthrough.intake.lists;

import java.util.List;
import org.followthrough.register.ListRegister.Changed;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Upstream;
import org.jspecify.annotations.Nullable;

/** What came of checking some rows, in their order. */
record Checked(int rows, int computed, List<New> registered, List<Change> changed, List<Recommendation> unchanged, List<CellError> errors) {

    /** @param upstream its name in the register of another body, or null */
    record New(int row, Recommendation recommendation, @Nullable Upstream upstream) {
    }

    record Change(int row, Changed change) {
    }
}
