package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.reporting.institutions.InstitutionList;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.ui.workspace.shared.Clearance;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Who supports the institution that leads: for everybody by name or role, for its own people with what waits (features, row D1). */
@org.springframework.stereotype.Component
public class InstitutionRoom {

    private final Words words;
    private final InstitutionService service;
    private final InstitutionLists lists;
    private final Parties parties;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    InstitutionRoom(Words words, InstitutionService service, InstitutionLists lists, Parties parties, AccessPolicy policy, CurrentActor current,
            Refusals refusals) {
        this.words = words;
        this.service = service;
        this.lists = lists;
        this.parties = parties;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** On a commitment's page; nothing where nobody supports and the reader can name nobody. */
    public Optional<Component> of(Detail detail, Runnable done) {
        var counting = lists.counting(detail.commitment().id());
        var inside = may(Permission.READ_DRAFTS, detail);
        if (counting.isEmpty() && !inside) {
            return Optional.empty();
        }
        var section = Page.section(words.get("institutions.heading"), counting.isEmpty() ? Page.empty(words.get("institutions.none")) : names(counting, inside));
        section.setId("institutions");
        if (inside) {
            var own = new Div(own(detail, counting, done).toArray(Component[]::new));
            own.addClassName("stack");
            section.add(own);
        }
        return Optional.of(section);
    }

    private List<Component> own(Detail detail, List<SupportingInstitution> counting, Runnable done) {
        var ref = detail.standing().ref();
        var last = service.last(current.get(), ref);
        var waiting = last.filter(list -> list.decision() == null);
        if (waiting.isPresent()) {
            return List.of(waiting(ref, detail, waiting.get(), done));
        }
        if (detail.commitment().state().isClosed() || !may(Permission.SPEAK_FOR_ADDRESSEE, detail)) {
            return List.of();
        }
        var known = parties.institutions(detail.addressee().code());
        var form = new InstitutionForm(words, refusals, known, last.filter(list -> list.decisionReason() != null)
                .map(InstitutionList::institutions).orElse(counting), given -> service.give(current.get(), ref, given), done);
        return last.map(InstitutionList::decisionReason).<List<Component>>map(reason -> List.of(Page.dim(words.get("institutions.returned", reason)), form))
                .orElse(List.of(form));
    }

    private Component waiting(String ref, Detail detail, InstitutionList waiting, Runnable done) {
        var box = Page.box(words.get("institutions.waiting"), Page.dim(words.get("institutions.waiting.since", words.day(waiting.submittedAt()))),
                waiting.institutions().isEmpty() ? Page.dim(words.get("institutions.none")) : names(waiting.institutions(), true));
        if (may(Permission.CLEAR_FOR_ADDRESSEE, detail)) {
            box.add(new Clearance(words, refusals, "institutions.clear",
                    (decision, reason) -> service.decide(current.get(), ref, decision, reason), done));
        }
        return box;
    }

    private Component names(List<SupportingInstitution> all, boolean inside) {
        var list = new UnorderedList();
        list.addClassName("lines");
        all.forEach(one -> list.add(new ListItem(new Div(inside && one.isByRole()
                ? words.get("institutions.by-role", one.name(), words.of("parts.level", one.level()), one.publicly())
                : words.get("institutions.one", one.publicly(), words.of("parts.level", one.level()))))));
        return list;
    }

    private boolean may(Permission permission, Detail detail) {
        return policy.allows(current.get(), permission, Target.of(detail.addressee().code()));
    }
}
