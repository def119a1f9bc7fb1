package org.followthrough.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSheet;
import org.followthrough.accountability.CommitmentSheet.Line;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.JointReader.Kept;
import org.followthrough.api.AccountabilityResource.FiguresView;
import org.followthrough.api.AccountabilityResource.GroupView;
import org.followthrough.api.http.Table;
import org.followthrough.api.http.Table.Column;
import org.followthrough.api.http.Table.Holds;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;
import org.followthrough.vocabulary.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The whole lists: their columns are the same as CSV, as workbook and as JSON. */
@Component
class Lists {

    /** The first page is short, so that it comes soon. */
    private static final int FIRST = 500;
    private static final int PAGE = 4_000;
    private static final int RECOMMENDATIONS = 500;
    private final RegisterSearch register;
    private final CommitmentSheet sheet;
    private final Adoptions adoptions;
    private final Words words;

    Lists(RegisterSearch register, CommitmentSheet sheet, Adoptions adoptions, Words words) {
        this.register = register;
        this.sheet = sheet;
        this.adoptions = adoptions;
        this.words = words;
    }

    private static <T> Column<T> column(String name, Function<T, @Nullable Object> value) {
        return column(name, Holds.TEXT, value);
    }

    private static <T> Column<T> column(String name, Holds holds, Function<T, @Nullable Object> value) {
        return new Column<>(name, holds, value);
    }

    private static @Nullable Object code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    private static Column<RegisterSearch.Row> terms(Scheme scheme) {
        return column(scheme.field(), Holds.LIST, row -> row.coding().of(scheme));
    }

    Table<RegisterSearch.Row> recommendations(RegisterSearch.Filter filter) {
        return new Table<>("recommendations", List.of(column("ref", RegisterSearch.Row::ref), column("state", RegisterSearch.Row::state),
                column("title", RegisterSearch.Row::title), column("verbatim", RegisterSearch.Row::verbatim),
                column("readingText", RegisterSearch.Row::readingText), column("section", RegisterSearch.Row::section),
                column("number", RegisterSearch.Row::number), column("page", Holds.NUMBER, RegisterSearch.Row::page), column("document", r -> r.document() == null ? null : r.document().toString()),
                column("event", RegisterSearch.Row::event), column("edition", RegisterSearch.Row::edition),
                column("themes", Holds.LIST, RegisterSearch.Row::themes), column("gcmObjectives", Holds.LIST, RegisterSearch.Row::gcm),
                column("addresseeGroups", Holds.LIST, RegisterSearch.Row::groups), terms(Scheme.GUIDING_PRINCIPLES), terms(Scheme.SDG),
                terms(Scheme.INSTRUMENTS), terms(Scheme.AFFECTED_GROUPS), terms(Scheme.MIGRATION_FORMS),
                column("corridors", Holds.LIST, r -> r.coding().writtenCorridors()), column("verifiability", r -> code(r.verifiability())),
                column("ambition", r -> code(r.ambition())), column("consensus", r -> code(r.consensus())),
                column("sharpened", RegisterSearch.Row::sharpened), column("confirmed", Holds.FLAG, RegisterSearch.Row::confirmed),
                column("commitments", Holds.NUMBER, RegisterSearch.Row::commitments), column("part", r -> r.belonging().part()),
                column("parent", r -> r.belonging().parent()), column("subPoints", Holds.LIST, r -> r.belonging().subPoints()),
                column("attribution", r -> code(r.belonging().attribution())),
                column("proponents", Holds.LIST, r -> r.belonging().proponents().stream().map(RecommendationView.ProponentView::text).toList())),
                last -> register.page(filter, last == null ? null : last.ref(), RECOMMENDATIONS));
    }

    /** Which recommendations of an edition are found in which sentences of governments. */
    Table<Adoption> adoptions(String edition) {
        return new Table<>("adoptions", List.of(column("recommendation", Adoption::ref), column("kind", a -> a.kind().code()),
                column("place", a -> a.sentence().place()), column("verbatim", a -> a.sentence().verbatim()), column("sentence", a -> a.id().toString()),
                column("title", a -> a.declaration().title()), column("body", a -> a.declaration().body()), column("date", a -> a.declaration().date().toString()),
                column("address", a -> a.declaration().address()), column("declaration", a -> a.declaration().id().toString()),
                column("edition", a -> a.declaration().edition())), last -> last == null ? adoptions.ofEdition(edition) : List.of());
    }

    Table<Line> commitments(CommitmentSearch.Filter filter, Locale locale) {
        var reading = sheet.reading(filter, sentence -> words.said(sentence, locale));
        return new Table<>("commitments", COMMITMENTS, last -> reading.after(last == null ? null : last.ref(), last == null ? FIRST : PAGE));
    }

    private static final List<Column<Line>> COMMITMENTS = List.of(column("ref", Line::ref),
            column("recommendation", line -> line.ref().substring(0, line.ref().lastIndexOf('~'))), column("title", Line::title),
            column("edition", Line::edition), column("event", Line::event), column("addressee", Line::addressee),
            column("addresseeName", Line::addresseeName), column("addresseeKind", Line::addresseeKind), column("region", Line::region),
            column("themes", Holds.LIST, Line::themes), column("gcmObjectives", Holds.LIST, Line::gcm), column("verifiability", Line::verifiability), column("state", Line::state),
            column("lateness", Line::lateness), column("dueAt", Holds.INSTANT, Line::dueAt), column("position", Line::position), column("selfReport", Line::selfReport),
            column("selfReportCycle", Line::selfReportCycle), column("assessment", Line::assessment), column("assessmentCycle", Line::assessmentCycle),
            column("evidenceGrade", Line::evidenceGrade), column("effect", Line::effect), column("cooperation", Line::cooperation),
            column("headline", Line::headline), column("headlineText", Line::said), column("responded", Holds.FLAG, Line::responded),
            column("reported", Holds.FLAG, Line::reported), column("assessed", Holds.FLAG, Line::assessed), column("complete", Holds.FLAG, Line::complete),
            column("laterReplies", Holds.NUMBER, Line::laterReplies), column("supportingInstitutions", Holds.LIST, Line::supporting), kept("joint", Kept::code),
            kept("jointHeadline", kept -> code(kept.headline())), kept("jointCoordinator", Kept::coordinator), kept("jointPartners", Holds.LIST, Kept::partners));

    private static Column<Line> kept(String name, Function<Kept, @Nullable Object> value) {
        return kept(name, Holds.TEXT, value);
    }

    private static Column<Line> kept(String name, Holds holds, Function<Kept, @Nullable Object> value) {
        return column(name, holds, line -> line.kept() == null ? null : value.apply(line.kept()));
    }

    Table<GroupView> accountability(FiguresView figures) {
        var columns = new ArrayList<Column<GroupView>>(List.of(column("key", GroupView::key), column("name", GroupView::name),
                column("assigned", Holds.NUMBER, GroupView::assigned), column("responded", Holds.NUMBER, GroupView::responded), column("reported", Holds.NUMBER, GroupView::reported),
                column("assessed", Holds.NUMBER, GroupView::assessed), column("complete", Holds.NUMBER, GroupView::complete)));
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
            columns.add(column(value + "." + code.code(), Holds.NUMBER, group -> counts.apply(group).getOrDefault(code.code(), 0)));
        }
    }
}
