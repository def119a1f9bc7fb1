package org.followthrough.acts;

import org.followthrough.identity.Actor;
import org.followthrough.reporting.ReportingService;
import org.springframework.stereotype.Component;

/** Says of one commitment that there is nothing new in the cycle in which it is asked; the item is its reference and the cycle. */
@Component
class NilOne extends OneOfMany {

    private final ReportingService reporting;

    NilOne(ReportingService reporting) {
        super(Act.NIL_REPORT);
        this.reporting = reporting;
    }

    @Override
    void toOne(Actor actor, Terms terms, String item) {
        var space = item.indexOf(' ');
        reporting.nil(actor, item.substring(0, space), item.substring(space + 1), terms.givenReason());
    }
}
