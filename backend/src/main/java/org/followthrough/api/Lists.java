package org.followthrough.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.JointReader;
import org.followthrough.accountability.JointReader.Kept;
import org.followthrough.accountability.Standing;
import org.followthrough.api.AccountabilityResource.FiguresView;
import org.followthrough.api.AccountabilityResource.GroupView;
import org.followthrough.api.http.Table;
import org.followthrough.api.http.Table.Column;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The three whole lists: their columns are the same as CSV, as workbook and as JSON. */
@Component
class Lists {

    private static final int PAGE = 500;
    private final RegisterSearch register;
    private final CommitmentSearch commitments;
    private final JointReader joints;
    private final LaterReplies replies;
    private final InstitutionLists institutions;
    private final Words words;

    Lists(RegisterSearch register, CommitmentSearch commitments, JointReader joints, LaterReplies replies, InstitutionLists institutions,
            Words words) {
        this.register = register;
        this.commitments = commitments;
        this.joints = joints;
        this.replies = replies;
        this.institutions = institutions;
        this.words = words;
    }

    private static <T> Column<T> column(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    private static @Nullable Object code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    private static Column<RegisterSearch.Row> terms(Scheme scheme) {
        return column(scheme.field(), row -> row.coding().of(scheme));
    }

    Table<RegisterSearch.Row> recommendations(RegisterSearch.Filter filter) {
        return new Table<>("recommendations", List.of(column("ref", RegisterSearch.Row::ref), column("state", RegisterSearch.Row::state),
                column("title", RegisterSearch.Row::title), column("verbatim", RegisterSearch.Row::verbatim),
                column("readingText", RegisterSearch.Row::readingText), column("section", RegisterSearch.Row::section),
                column("number", RegisterSearch.Row::number), column("page", RegisterSearch.Row::page), column("document", r -> r.document() == null ? null : r.document().toString()),
                column("event", RegisterSearch.Row::event), column("edition", RegisterSearch.Row::edition),
                column("themes", RegisterSearch.Row::themes), column("gcmObjectives", RegisterSearch.Row::gcm),
                column("addresseeGroups", RegisterSearch.Row::groups), terms(Scheme.GUIDING_PRINCIPLES), terms(Scheme.SDG),
                terms(Scheme.INSTRUMENTS), terms(Scheme.AFFECTED_GROUPS), terms(Scheme.MIGRATION_FORMS),
                column("corridors", r -> r.coding().writtenCorridors()), column("verifiability", r -> code(r.verifiability())),
                column("ambition", r -> code(r.ambition())), column("consensus", r -> code(r.consensus())),
                column("sharpened", RegisterSearch.Row::sharpened), column("confirmed", RegisterSearch.Row::confirmed),
                column("commitments", RegisterSearch.Row::commitments), column("part", r -> r.belonging().part()),
                column("parent", r -> r.belonging().parent()), column("subPoints", r -> r.belonging().subPoints()),
                column("attribution", r -> code(r.belonging().attribution())),
                column("proponents", r -> r.belonging().proponents().stream().map(RecommendationView.ProponentView::text).toList())),
                last -> register.page(filter, last == null ? null : last.ref(), PAGE));
    }

    /** A commitment as its line shows it; {@code kept} is what it is kept in with others, or null. */
    record Line(CommitmentSearch.Row row, @Nullable Kept kept, int laterReplies, List<String> supporting) {
    }

    Table<Line> commitments(CommitmentSearch.Filter filter, Locale locale) {
        return new Table<>("commitments", List.of(of("ref", Standing::ref),
                of("recommendation", s -> s.ref().substring(0, s.ref().lastIndexOf('~'))), of("title", Standing::title),
                of("edition", Standing::edition), of("event", Standing::event), of("addressee", Standing::addressee),
                column("addresseeName", line -> line.row().addresseeName()),
                column("addresseeKind", line -> code(line.row().addresseeKind())), of("region", Standing::region), of("themes", Standing::themes),
                of("gcmObjectives", Standing::gcm), of("verifiability", s -> code(s.verifiability())), of("state", s -> code(s.state())),
                of("lateness", s -> code(s.lateness())), of("dueAt", s -> s.dueAt() == null ? null : s.dueAt().toString()),
                of("position", s -> code(s.position())), of("selfReport", s -> code(s.selfReport())),
                of("selfReportCycle", Standing::selfReportCycle), of("assessment", s -> code(s.assessment())),
                of("assessmentCycle", Standing::assessmentCycle), of("evidenceGrade", s -> code(s.evidenceGrade())),
                of("effect", s -> code(s.effect())), of("cooperation", s -> code(s.cooperation())),
                of("headline", s -> code(s.headline().code())), of("headlineText", s -> words.headline(s.headline(), locale)),
                of("responded", Standing::responded), of("reported", Standing::reported), of("assessed", Standing::assessed),
                of("complete", Standing::complete), column("laterReplies", Line::laterReplies),
                column("supportingInstitutions", Line::supporting), kept("joint", Kept::code), kept("jointHeadline", kept -> code(kept.headline())),
                kept("jointCoordinator", Kept::coordinator), kept("jointPartners", Kept::partners)),
                last -> lines(commitments.page(filter, last == null ? null : last.row().standing().ref(), PAGE)));
    }

    private List<Line> lines(List<CommitmentSearch.Row> rows) {
        var ids = rows.stream().map(row -> row.standing().commitment()).toList();
        var kept = joints.kept(ids);
        var later = replies.counts(ids);
        var supporting = institutions.counting(ids);
        return rows.stream().map(row -> new Line(row, kept.get(row.standing().commitment()),
                later.getOrDefault(row.standing().commitment(), 0), supporting.getOrDefault(row.standing().commitment(), List.of()).stream()
                        .map(SupportingInstitution::publicly).toList())).toList();
    }

    private static Column<Line> kept(String name, Function<Kept, @Nullable Object> value) {
        return column(name, line -> line.kept() == null ? null : value.apply(line.kept()));
    }

    private static Column<Line> of(String name, Function<Standing, @Nullable Object> value) {
        return column(name, line -> value.apply(line.row().standing()));
    }

    Table<GroupView> accountability(FiguresView figures) {
        var columns = new ArrayList<Column<GroupView>>(List.of(column("key", GroupView::key), column("name", GroupView::name),
                column("assigned", GroupView::assigned), column("responded", GroupView::responded), column("reported", GroupView::reported),
                column("assessed", GroupView::assessed), column("complete", GroupView::complete)));
        counts(columns, "quality", Verifiability.values(), GroupView::quality);
        counts(columns, "position", Position.values(), GroupView::position);
        counts(columns, "selfReport", SelfReport.values(), GroupView::selfReport);
        counts(columns, "assessment", AssessmentLevel.values(), GroupView::assessment);
        counts(columns, "effect", Effect.values(), GroupView::effect);
        counts(columns, "cooperation", CooperationGrade.values(), GroupView::cooperation);
        counts(columns, "headline", HeadlineCode.values(), GroupView::headline);
        columns.add(column("list", GroupView::list));
        var rows = new ArrayList<>(List.of(figures.total()));
        rows.addAll(figures.groups());
        return new Table<>("accountability", columns, Table.whole(rows));
    }

    private static void counts(List<Column<GroupView>> columns, String value, Coded[] codes, Function<GroupView, Map<String, Integer>> counts) {
        for (var code : codes) {
            columns.add(column(value + "." + code.code(), group -> counts.apply(group).getOrDefault(code.code(), 0)));
        }
    }
}
