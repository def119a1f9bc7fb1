package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.detect.Remark;
import org.followthrough.ui.workspace.shared.Words;

/** What looks odd about a passage, in words; nothing of it is mended by itself. */
class RemarkList extends UnorderedList {

    private final transient Words words;

    RemarkList(Words words, Candidate candidate, List<Remark> remarks) {
        this.words = words;
        addClassName("remarks");
        getElement().setAttribute("aria-label", words.get("register.remarks"));
        if (candidate.number() == null && candidate.assigned() != null) {
            add(new ListItem(words.get("register.remark.assigned", candidate.assigned())));
        }
        remarks.forEach(remark -> add(new ListItem(text(remark))));
        setVisible(getComponentCount() > 0);
    }

    private String text(Remark remark) {
        var shown = remark.words().replaceAll("\\s+", " ");
        return switch (remark.kind()) {
            case BROKEN_WORD -> brokenWord(shown, remark.suggests() == null ? "" : remark.suggests());
            case CONSENSUS -> words.get("register.remark.consensus", shown, words.get("consensus." + remark.suggests()));
            default -> words.get("register.remark." + remark.kind().code(), shown);
        };
    }

    private String brokenWord(String shown, String readings) {
        var both = readings.split(",", 2);
        return both.length < 2 ? words.get("register.remark.broken-word", shown) : words.get("register.remark.broken-word.readings", shown, both[0], both[1]);
    }
}
