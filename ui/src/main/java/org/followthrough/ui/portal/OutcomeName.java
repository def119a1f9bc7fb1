package org.followthrough.ui.portal;

import org.followthrough.forum.Event;
import org.followthrough.forum.Programme;
import org.followthrough.register.ProgrammeReader.Outcome;
import org.followthrough.ui.shared.Texts;

/** What an outcome document is called on a page: after its event where its own name may say whose it is (features, row A5). */
final class OutcomeName {

    private OutcomeName() {
    }

    static String of(Outcome outcome, Programme programme, Texts texts) {
        return outcome.publicName().orElseGet(() -> of(programme.find(outcome.event()).orElseThrow(), texts));
    }

    static String of(Outcome outcome, Event event, Texts texts) {
        return outcome.publicName().orElseGet(() -> of(event, texts));
    }

    private static String of(Event event, Texts texts) {
        return texts.get("outcome.of-event", event.name());
    }
}
