package org.followthrough.intake.lists;

import java.util.List;
import org.followthrough.register.ListRegister.Changed;
import org.followthrough.register.Recommendation;

/** What came of checking some rows, in their order. */
record Checked(int rows, int computed, List<New> registered, List<Change> changed, List<Recommendation> unchanged, List<CellError> errors) {

    record New(int row, Recommendation recommendation) {
    }

    record Change(int row, Changed change) {
    }
}
