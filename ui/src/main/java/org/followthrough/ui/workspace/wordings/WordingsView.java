package org.followthrough.ui.workspace.wordings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.corrections.TextCorrection;
import org.followthrough.corrections.TextCorrections;
import org.followthrough.corrections.TypingErrorService;
import org.followthrough.corrections.TypingErrorService.Correctable;
import org.followthrough.corrections.WordingKind;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The typing errors that were corrected in a commitment's public texts; an administrator corrects others here. */
@Route(value = "commitments/:ref/wordings", layout = MainLayout.class)
@OpenTo
public class WordingsView extends Page implements BeforeEnterObserver {

    private final transient TypingErrorService service;
    private final transient TextCorrections corrections;
    private final transient CommitmentReader reader;
    private final transient CurrentActor current;
    private final transient AccessPolicy policy;
    private final transient Refusals refusals;

    WordingsView(Words words, TypingErrorService service, TextCorrections corrections, CommitmentReader reader, CurrentActor current,
            AccessPolicy policy, Refusals refusals) {
        super(words);
        this.service = service;
        this.corrections = corrections;
        this.reader = reader;
        this.current = current;
        this.policy = policy;
        this.refusals = refusals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(reader.read(ref(event))));
    }

    private void build(Detail detail) {
        removeAll();
        var ref = detail.standing().ref();
        var title = words.get("wordings.title", detail.standing().title());
        name(title, new Crumb(ref, "commitments/" + ref), Crumb.here(words.get("wordings.crumb")));
        add(above(ref, detail.addressee().name()), heading(title));
        if (policy.allows(current.get(), Permission.CORRECT_TYPING_ERRORS, Target.ANYTHING)) {
            add(dim(words.get("wordings.lead")), texts(detail));
        }
        add(section(words.get("wordings.heading"), done(detail)));
    }

    private Component texts(Detail detail) {
        var texts = new Div();
        service.of(current.get(), detail.standing().ref()).forEach(one -> texts.add(text(detail, one)));
        texts.addClassName("stack");
        return texts.getComponentCount() == 0 ? empty(words.get("wordings.empty")) : texts;
    }

    private Component text(Detail detail, Correctable one) {
        var wording = one.wording();
        return box(name(one.kind(), wording.cycleCode()), quote(wording.text()), new WordingForm(words, refusals, wording.text(),
                (after, reason) -> service.correct(current.get(), detail.standing().ref(), one.kind(), wording.cycleCode(), wording.text(), after,
                        reason), () -> build(reader.read(detail.standing().ref()))));
    }

    private Component done(Detail detail) {
        var list = new Div();
        corrections.of(detail.standing().commitment()).forEach(one -> list.add(corrected(one)));
        list.addClassName("stack");
        return list.getComponentCount() == 0 ? dim(words.get("wordings.none")) : list;
    }

    private Component corrected(TextCorrection one) {
        return box(name(one.wording(), one.cycle()), new Paragraph(words.get("wordings.at", words.day(one.at()), one.reason())),
                new CorrectedText(words, one.before(), one.after()));
    }

    private String name(WordingKind kind, @Nullable String cycle) {
        return words.get("wordings.kind." + kind.code(), cycle == null ? "" : cycle);
    }
}
