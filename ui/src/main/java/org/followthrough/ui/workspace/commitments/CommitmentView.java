package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.identity.Actor;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** One commitment: the four answers, and the rest in tabs that are built when opened. */
@Route(value = "commitments/:ref", layout = MainLayout.class)
@RouteAlias(value = "commitments/:ref/process", layout = MainLayout.class)
@OpenTo
public class CommitmentView extends Page implements BeforeEnterObserver {

    private final transient CommitmentReader reader;
    private final transient CurrentActor current;
    private final transient Answers answers;
    private final transient ProcessTab process;
    private final transient RecordTab record;
    private final transient ClosingForms closing;
    private final transient EvidenceRoom evidence;

    CommitmentView(Words words, CommitmentReader reader, CurrentActor current, Answers answers, ProcessTab process, RecordTab record,
            ClosingForms closing, EvidenceRoom evidence) {
        super(words);
        this.reader = reader;
        this.current = current;
        this.answers = answers;
        this.process = process;
        this.record = record;
        this.closing = closing;
        this.evidence = evidence;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var first = event.getLocation().getPath().endsWith("/process") ? "process" : "overview";
        open(event, () -> build(ref(event), first));
    }

    private void build(String ref, String first) {
        var actor = current.get();
        var detail = reader.read(ref);
        var title = detail.standing().title();
        name(title, new Crumb(words.get("commitment.crumb"), "accountability?party=" + detail.addressee().code()), Crumb.here(ref));
        add(above(ref, detail.addressee().name()),
                heading(title, new Sign(Vocabulary.headlineOf(detail.standing()), words.of(detail.standing().headline().text())).asPill()),
                answers.of(actor, detail));
        tabs(tabs(actor, detail), first);
    }

    private Map<String, Supplier<Component>> tabs(Actor actor, Detail detail) {
        var tabs = new LinkedHashMap<String, Supplier<Component>>();
        var inside = reader.inside(actor, detail.standing().ref());
        tabs.put("overview", () -> new OverviewTab(words, detail, inside));
        tabs.put("process", () -> process.of(actor, detail));
        tabs.put("reports", () -> new ReportsTab(words, evidence, detail));
        tabs.put("assessments", () -> new AssessmentsTab(words, detail));
        tabs.put("evidence", () -> new EvidenceTab(words, evidence, evidence.of(detail.standing().ref())));
        tabs.put("record", () -> record.of(detail));
        closing.of(actor, detail, () -> com.vaadin.flow.component.UI.getCurrent().getPage().reload())
                .ifPresent(form -> tabs.put("closing", () -> form));
        return tabs;
    }

    private void tabs(Map<String, Supplier<Component>> contents, String first) {
        var place = new Div();
        var bar = new Tabs();
        var keys = contents.keySet().stream().toList();
        keys.forEach(key -> bar.add(new Tab(words.get("commitment.tab." + key))));
        bar.addSelectedChangeListener(change -> show(place, contents.get(keys.get(bar.getSelectedIndex()))));
        bar.setSelectedIndex(keys.indexOf(first));
        show(place, contents.get(first));
        add(bar, place);
    }

    private static void show(Div place, Supplier<Component> content) {
        place.removeAll();
        place.add(content.get());
    }
}
