package org.followthrough.api;

import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.InstitutionList;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.reporting.institutions.InstitutionService;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who supports the institution that leads (features, row D1). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/institutions")
class InstitutionResource {

    static final Shape INSTITUTIONS = Shape.of().mayList("institutions", Shape.of().need(Shape.Kind.TEXT, "name")
            .needCode("level", InstitutionLevel.class).may(Shape.Kind.TEXT, "role").build()).build();

    private final InstitutionService service;
    private final InstitutionLists lists;
    private final CommitmentViews commitments;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    InstitutionResource(InstitutionService service, InstitutionLists lists, CommitmentViews commitments, AccessPolicy policy, Doors doors,
            Changes changes) {
        this.service = service;
        this.lists = lists;
        this.commitments = commitments;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /** One of them; for its own party with its name where the public knows its role only. */
    record OwnInstitutionView(String name, InstitutionLevel level, @Nullable String role) {

        static List<OwnInstitutionView> of(List<SupportingInstitution> all) {
            return all.stream().map(one -> new OwnInstitutionView(one.name(), one.level(), one.role())).toList();
        }
    }

    /**
     * Those that count, and for the party's own people what waits or came back.
     *
     * @param waiting null where none waits, and for everybody else
     * @param returnReason why the last list was returned, or null
     */
    record InstitutionsView(@Nullable String leadInstitution, List<CommitmentView.SupportingView> institutions,
            @Nullable List<OwnInstitutionView> own, @Nullable List<OwnInstitutionView> waiting, @Nullable String returnReason) {
    }

    private InstitutionsView view(Call call, String ref) {
        var commitment = doors.commitment(ref);
        var counting = lists.counting(commitment.id());
        var inside = policy.allows(call.actor(), Permission.READ_DRAFTS, Target.of(commitment.addressee()));
        var last = inside ? service.last(call.actor(), ref) : java.util.Optional.<InstitutionList>empty();
        return new InstitutionsView(commitment.leadInstitution().orElse(null), counting.stream().map(CommitmentView.SupportingView::of).toList(),
                inside ? OwnInstitutionView.of(counting) : null,
                last.filter(list -> list.decision() == null).map(list -> OwnInstitutionView.of(list.institutions())).orElse(null),
                last.map(InstitutionList::decisionReason).orElse(null));
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(InstitutionsView.class)
    ResponseEntity<byte[]> read(@PathVariable String ref, Call call) {
        var view = view(call, ref);
        return call.plain().answer(view);
    }

    @PutMapping
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = InstitutionsView.class, status = {202, 200}, body = "INSTITUTIONS")
    ResponseEntity<byte[]> give(@PathVariable String ref, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref).json(INSTITUTIONS, fields -> {
            service.requireGivable(call.actor(), ref);
            var waits = service.give(call.actor(), ref, given(fields));
            return waits ? Answer.accepted(view(call, ref)) : Answer.ok(view(call, ref));
        });
    }

    private static List<SupportingInstitution> given(Fields fields) {
        var given = fields.objects("institutions").stream().map(one -> new SupportingInstitution(one.needText("name"),
                one.needCode("level", InstitutionLevel.class).orElse(InstitutionLevel.NATIONAL), one.text("role"))).toList();
        fields.check();
        return given;
    }

    @PostMapping("/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = InstitutionsView.class, body = "DECISION", bodyIn = CommitmentResource.class)
    ResponseEntity<byte[]> clear(@PathVariable String ref, Call call) {
        return change(call, Permission.CLEAR_FOR_ADDRESSEE, ref).json(CommitmentResource.DECISION, fields -> {
            service.requireDecidable(call.actor(), ref);
            var decided = Decided.of(fields);
            service.decide(call.actor(), ref, decided.decision(), decided.reason());
            return Answer.ok(view(call, ref));
        });
    }

    private Changes.Change change(Call call, Permission permission, String ref) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), permission, ref)).on(() -> doors.lock(ref),
                () -> List.of(view(call, ref), commitments.of(call, ref)));
    }
}
