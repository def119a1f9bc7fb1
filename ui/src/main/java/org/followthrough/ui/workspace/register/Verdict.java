package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.followthrough.register.sharpening.Finding;
import org.followthrough.register.sharpening.Finding.State;
import org.followthrough.register.sharpening.Proposal;
import org.followthrough.ui.shared.Glyphs;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** What the rules say of an ask while it is sharpened: the codes they propose, why, and what is still missing. */
class Verdict extends Div {

    private final transient Words words;

    Verdict(Words words) {
        this.words = words;
        addClassNames("box", "tint", "stack", "verdict");
        getElement().setAttribute("role", "status");
    }

    void show(Proposal proposal) {
        removeAll();
        var list = new UnorderedList();
        proposal.findings().forEach(finding -> list.add(item(finding)));
        add(new H3(words.get("sharpen.verdict")), new Sign(Vocabulary.of(proposal.verifiability()), words),
                Page.dim(words.get("sharpen.because." + proposal.because())), ambition(proposal), list);
    }

    private Component ambition(Proposal proposal) {
        var ambition = words.of("ambition", proposal.ambition());
        return new Div(proposal.ambitionWords().isEmpty() ? words.get("sharpen.ambition.usual", ambition)
                : words.get("sharpen.ambition", ambition, proposal.ambitionWords()));
    }

    private ListItem item(Finding finding) {
        var holds = finding.state() == State.WRITTEN || finding.state() == State.IN_TEXT;
        var item = new ListItem(glyph(holds ? "dn" : "ns"), new Span(text(finding)));
        item.addClassName(holds ? "holds" : "lacks");
        return item;
    }

    private static Component glyph(String name) {
        var glyph = new Span();
        glyph.addClassName("glyph");
        glyph.getElement().setProperty("innerHTML", Glyphs.use(name));
        return glyph;
    }

    private String text(Finding finding) {
        var key = "sharpen.finding." + finding.state().code();
        var part = words.get("sharpen." + finding.part().code() + ".label");
        if (finding.words().isEmpty()) {
            var own = key + "." + finding.part().code();
            return words.get(words.has(own) ? own : key + ".plain", part);
        }
        return words.get(key, part, shortened(finding.words()));
    }

    private static String shortened(String said) {
        return said.length() <= 80 ? said : said.substring(0, 79) + "\u2026";
    }
}
