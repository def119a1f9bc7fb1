package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.notification.FollowKind;
import org.followthrough.parties.Parties;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.joint.JointRoom;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.FollowButton;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** One recommendation: its text and place, its codes, who has it; coding it and giving it to addressees for those who may. */
@Route(value = "recommendations/:ref", layout = MainLayout.class)
@OpenTo
public class RecommendationView extends Page implements BeforeEnterObserver {

    private final transient Recommendations recommendations;
    private final transient RegisterService register;
    private final transient Assigner assigner;
    private final transient StandingRows standings;
    private final transient Parties parties;
    private final transient TermDesk terms;
    private final transient CurrentActor current;
    private final transient AccessPolicy policy;
    private final transient Refusals refusals;
    private final transient Kinship kinship;
    private final transient BelongingBox belongings;
    private final transient Sharpener sharpener;
    private final transient FollowButton follow;
    private final transient TreatyBox treaties;
    private final transient JointRoom joints;
    private final transient CommentBox comments;
    private final transient DeclaredSection declared;

    RecommendationView(Words words, Recommendations recommendations, RegisterService register, Assigner assigner,
            StandingRows standings, Parties parties, TermDesk terms, CurrentActor current, AccessPolicy policy, Refusals refusals,
            Kinship kinship, BelongingBox belongings, Sharpener sharpener, FollowButton follow, TreatyBox treaties, JointRoom joints,
            CommentBox comments, DeclaredSection declared) {
        super(words);
        this.recommendations = recommendations;
        this.register = register;
        this.assigner = assigner;
        this.standings = standings;
        this.parties = parties;
        this.terms = terms;
        this.current = current;
        this.policy = policy;
        this.refusals = refusals;
        this.kinship = kinship;
        this.belongings = belongings;
        this.sharpener = sharpener;
        this.follow = follow;
        this.treaties = treaties;
        this.joints = joints;
        this.comments = comments;
        this.declared = declared;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event)));
    }

    private void build(String ref) {
        removeAll();
        var ask = recommendations.find(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        name(ask.title(), new Crumb(words.get("register.title"), "recommendations"), Crumb.here(ref));
        var main = new Div(section(words.get("recommendation.text"), quote(ask.verbatim())), terms.of(ask, () -> build(ref)), place(ask), given(ask));
        joints.ofAsk(ask, () -> build(ref)).forEach(main::add);
        kinship.of(ask, () -> build(ref)).forEach(main::add);
        declared.of(ref).ifPresent(main::add);
        main.addClassName("stack");
        var side = new Div(codes(ask));
        comments.of(ask, () -> build(ref)).forEach(side::add);
        treaties.of(ask, () -> build(ref)).forEach(side::add);
        side.addClassName("stack");
        kinship.form(ask, () -> build(ref)).ifPresent(side::add);
        belongings.of(ask, () -> build(ref)).forEach(side::add);
        assigner.form(ask, () -> build(ref)).ifPresent(side::add);
        var columns = new Div(main, side);
        columns.addClassName("cols");
        add(above(ref, ask.section()), heading(ask.title(), follow.of(FollowKind.RECOMMENDATION, ref)), columns);
        if (sharpener.isOpen(ask)) {
            add(sharpener.section(ask, kinship.similar(ask), () -> build(ref)));
        } else {
            main.add(kinship.similar(ask));
        }
    }

    private boolean may(Permission permission) {
        return policy.allows(current.get(), permission, Target.ANYTHING);
    }

    private Component place(Recommendation ask) {
        var list = new DescriptionList();
        list.addClassName("pairs");
        pair(list, "recommendation.event", ask.event());
        pair(list, "recommendation.section", ask.section());
        pair(list, "recommendation.number", ask.number() == null ? words.get("recommendation.unnumbered") : ask.number());
        return section(words.get("recommendation.place"), list);
    }

    private void pair(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
        }
    }

    private Component codes(Recommendation ask) {
        var quality = ask.quality();
        var box = box(words.get("quality.heading"), new Sign(Vocabulary.of(quality.verifiability()), words),
                dim(words.get("ambition." + quality.ambition().code())), dim(words.get("consensus." + quality.consensus().code())),
                dim(words.get(ask.qualityConfirmed() ? "register.confirmed" : "register.proposed")));
        if (quality.sharpened() != null) {
            box.add(quote(Objects.requireNonNull(quality.sharpened())));
        }
        var proposer = current.get().id().equals(ask.qualityProposedBy());
        if (may(Permission.CODE_QUALITY) && !ask.qualityConfirmed() && !proposer) {
            box.add(new QualityForm(words, refusals, quality, codes -> register.codeQuality(current.get(), ask.ref(), codes),
                    () -> build(ask.ref())));
        } else if (proposer && !ask.qualityConfirmed()) {
            box.add(dim(words.get("quality.second-person")));
        }
        return box;
    }

    private Component given(Recommendation ask) {
        List<Standing> all = standings.of(ask.id());
        if (all.isEmpty()) {
            return section(words.get("recommendation.given"), empty(words.get("recommendation.given.empty")));
        }
        var rows = new Rows<Standing>(words.get("recommendation.given"))
                .names(words.get("figures.addressee"), standing -> new Anchor("commitments/" + standing.ref(), name(standing)))
                .column(words.get("figures.headline"), "", standing -> new Sign(Vocabulary.headlineOf(standing),
                        words.of(standing.headline().text())))
                .column(words.get("tasks.due"), "d", standing -> new Span(standing.dueAt() == null ? "" : words.shortDay(standing.dueAt())));
        rows.show(all);
        return section(words.get("recommendation.given"), rows);
    }

    private String name(Standing standing) {
        return parties.find(standing.addressee()).map(party -> party.name()).orElse(standing.addressee());
    }
}
