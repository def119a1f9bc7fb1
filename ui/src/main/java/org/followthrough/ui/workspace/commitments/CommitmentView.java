package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
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
import org.followthrough.notification.FollowKind;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.alternatives.AlternativeRoom;
import org.followthrough.ui.workspace.confidential.ConfidentialRoom;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.exchange.ExchangeTab;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.indicators.IndicatorRoom;
import org.followthrough.ui.workspace.joint.JointRoom;
import org.followthrough.ui.workspace.positions.InstitutionRoom;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.FollowButton;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** One commitment: the four answers, and the rest in tabs, of which only the open one is built. */
@Route(value = "commitments/:ref", layout = MainLayout.class)
@RouteAlias(value = "commitments/:ref/process", layout = MainLayout.class)
@OpenTo
public class CommitmentView extends Page implements BeforeEnterObserver {

    private static final String OVERVIEW = "overview";
    private static final String PROCESS = "process";

    private final transient CommitmentReader reader;
    private final transient CurrentActor current;
    private final transient Answers answers;
    private final transient AssessmentsTab assessments;
    private final transient ProcessTab process;
    private final transient RecordTab record;
    private final transient ClosingForms closing;
    private final transient ReopeningForms reopening;
    private final transient EvidenceRoom evidence;
    private final transient ExchangeTab exchange;
    private final transient IndicatorRoom indicators;
    private final transient FollowButton follow;
    private final transient JointRoom joints;
    private final transient InstitutionRoom institutions;
    private final transient AlternativeRoom alternatives;
    private final transient ConfidentialRoom confidential;

    CommitmentView(Words words, CommitmentReader reader, CurrentActor current, Answers answers, AssessmentsTab assessments,
            ProcessTab process, RecordTab record, ClosingForms closing, ReopeningForms reopening, EvidenceRoom evidence,
            IndicatorRoom indicators, ExchangeTab exchange, FollowButton follow, JointRoom joints, AlternativeRoom alternatives,
            InstitutionRoom institutions, ConfidentialRoom confidential) {
        super(words);
        this.confidential = confidential;
        this.alternatives = alternatives;
        this.reader = reader;
        this.current = current;
        this.answers = answers;
        this.assessments = assessments;
        this.process = process;
        this.record = record;
        this.closing = closing;
        this.reopening = reopening;
        this.evidence = evidence;
        this.follow = follow;
        this.joints = joints;
        this.institutions = institutions;
        this.indicators = indicators;
        this.exchange = exchange;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("tab").orElse(OVERVIEW);
        open(event, () -> build(ref(event), event.getLocation().getPath().endsWith("/process") ? PROCESS : asked));
    }

    private void build(String ref, String tab) {
        var actor = current.get();
        var detail = reader.read(ref);
        var title = detail.standing().title();
        name(title, new Crumb(words.get("commitment.crumb"), "accountability?party=" + detail.addressee().code()), Crumb.here(ref));
        add(above(ref, detail.addressee().name()),
                heading(title, new Sign(Vocabulary.headlineOf(detail.standing()), words.of(detail.standing().headline().text())).asPill(),
                        follow.of(FollowKind.COMMITMENT, ref)),
                answers.of(actor, detail));
        tabs(ref, tabs(actor, detail), tab);
    }

    private Map<String, Supplier<Component>> tabs(Actor actor, Detail detail) {
        var tabs = new LinkedHashMap<String, Supplier<Component>>();
        var inside = reader.inside(actor, detail.standing().ref());
        tabs.put(OVERVIEW, () -> overview(new OverviewTab(words, detail, inside), detail, indicators.box(detail.standing().ref(), detail.addressee().code())));
        tabs.put(PROCESS, () -> process.of(actor, detail));
        tabs.put("reports", () -> new ReportsTab(words, evidence, detail));
        tabs.put("assessments", () -> assessments.of(actor, detail));
        tabs.put("evidence", () -> new EvidenceTab(words, evidence, evidence.of(detail.standing().ref())));
        tabs.put("alternatives", () -> alternatives.tab(detail.standing().ref()));
        confidential.tab(detail.standing().ref()).ifPresent(tab -> tabs.put("confidential", () -> tab));
        tabs.put("exchange", () -> exchange.of(actor, detail, () -> UI.getCurrent().refreshCurrentRoute(false)));
        tabs.put("record", () -> record.of(detail));
        reopening.of(actor, detail, () -> UI.getCurrent().refreshCurrentRoute(false))
                .ifPresent(form -> tabs.put("reopening", () -> form));
        closing.of(actor, detail, () -> UI.getCurrent().refreshCurrentRoute(false))
                .ifPresent(form -> tabs.put("closing", () -> form));
        return tabs;
    }

    private Component overview(Component tab, Detail detail, Component measured) {
        var parts = new Div(tab);
        parts.addClassName("stack");
        institutions.of(detail, () -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(parts::add);
        joints.of(detail.standing().ref(), () -> UI.getCurrent().refreshCurrentRoute(false)).forEach(parts::add);
        parts.add(measured);
        return parts;
    }

    /** Each tab has an address of its own, so that it can be linked to. */
    private void tabs(String ref, Map<String, Supplier<Component>> contents, String open) {
        var bar = new Nav();
        bar.addClassName("tabs");
        bar.getElement().setAttribute("aria-label", words.get("commitment.tabs"));
        contents.keySet().forEach(key -> bar.add(tab(ref, key, key.equals(open))));
        add(bar, contents.getOrDefault(open, contents.get(OVERVIEW)).get());
    }

    private Anchor tab(String ref, String key, boolean open) {
        var page = "commitments/" + ref;
        var link = new Anchor(switch (key) {
            case OVERVIEW -> page;
            case PROCESS -> page + "/process";
            default -> page + "?tab=" + key;
        }, words.get("commitment.tab." + key));
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
