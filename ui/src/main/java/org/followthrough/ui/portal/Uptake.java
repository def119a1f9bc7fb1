package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.Passages.Counts;
import org.followthrough.accountability.UptakeReader;
import org.followthrough.accountability.UptakeReader.Chain;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.SvgPicture;
import org.followthrough.ui.portal.EditionAccounts.Account;
import org.followthrough.ui.portal.UptakePage.Compared;
import org.followthrough.ui.portal.UptakePage.Line;
import org.followthrough.ui.portal.UptakePage.Pair;
import org.followthrough.ui.portal.UptakePage.Side;
import org.followthrough.ui.portal.UptakePage.Step;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes the page of the way from asks to effects: how many came how far, and the two texts at every edge. */
final class Uptake {

    private static final int PAGE = 15;
    private static final Map<Kind, Kind> LOST = Map.of(Kind.DECLARED, Kind.NOT_DECLARED, Kind.COMMITTED, Kind.NOT_COMMITTED, Kind.DECLARED_COMMITTED,
            Kind.DECLARED_NOT_COMMITTED, Kind.UNDECLARED_COMMITTED, Kind.UNDECLARED_NOT_COMMITTED, Kind.ENACTED, Kind.NOT_ENACTED, Kind.EFFECTIVE, Kind.NOT_EFFECTIVE);

    private final Account account;
    private final Counts counts;
    private final List<Declaration> declarations;
    private final Page page;

    /** @param declarations the outcome documents of governments with which the asks were compared */
    Uptake(Account account, Counts counts, List<Declaration> declarations) {
        this.account = account;
        this.counts = counts;
        this.declarations = declarations;
        this.page = account.page();
    }

    UptakePage of(UptakeReader reader) {
        var edge = edge(account.asked().text("edge"));
        var chains = edge == null ? List.<Chain>of() : reader.reached(account.filter(), edge, account.asked().text("after"), PAGE + 1);
        var shown = chains.stream().limit(PAGE).toList();
        var steps = steps();
        return new UptakePage(account.edition(), Narrowed.of(account.filter(), account.names(), page),
                declarations.stream().map(this::compared).toList(), flow(steps), steps, edge == null ? "" : edge.code(),
                edge == null ? List.of() : shown.stream().map(chain -> pair(chain, edge)).toList(),
                chains.size() > shown.size() ? Optional.of(here().with("edge", edge).with("after", shown.getLast().ref()) + "#texts") : Optional.empty());
    }

    private static @Nullable Kind edge(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return LOST.keySet().stream().filter(kind -> kind.code().equals(asked)).findFirst().orElseThrow(() -> new NotFound("portal.filter.unknown"));
    }

    private Address here() {
        return Asked.list(account.filter()).with("edition", null).at("/accountability/" + account.edition().code() + "/uptake");
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        var all = count(Kind.COMMITTED) + count(Kind.NOT_COMMITTED);
        steps.add(new Step("uptake.step.asked", all, Asked.list(account.filter()).toString(), page.percent(all, all), 0, "", "", "", false));
        if (declarations.isEmpty() && count(Kind.DECLARED) == 0) {
            steps.add(step(Kind.COMMITTED, all, all, false));
        } else {
            steps.add(step(Kind.DECLARED, all, all, false));
            steps.add(step(Kind.COMMITTED, 0, all, false));
            steps.add(step(Kind.DECLARED_COMMITTED, count(Kind.DECLARED), all, true));
            steps.add(step(Kind.UNDECLARED_COMMITTED, count(Kind.NOT_DECLARED), all, true));
        }
        steps.add(step(Kind.ENACTED, count(Kind.COMMITTED), all, false));
        steps.add(step(Kind.EFFECTIVE, count(Kind.ENACTED), all, false));
        return steps;
    }

    /** @param before how many came as far as the step before; none where there is not one step before it alone */
    private Step step(Kind edge, int before, int all, boolean part) {
        var lost = LOST.getOrDefault(edge, edge);
        return new Step("uptake.step." + edge.code(), count(edge), list(Passage.of(edge)), page.percent(count(edge), all), count(lost), list(Passage.of(lost)),
                before == 0 ? "" : page.percent(count(lost), before), here().with("edge", edge) + "#texts", part);
    }

    private int count(Kind kind) {
        return counts.count(Passage.of(kind));
    }

    private String list(Passage passage) {
        return Asked.list(account.filter().passing(passage)).toString();
    }

    private Html flow(List<Step> steps) {
        var sheet = new Sheet(UptakeFlow.WIDTH);
        UptakeFlow.draw(steps, page, sheet);
        return new Html(sheet.bottom() == 0 ? "" : SvgPicture.within(sheet.drawing(0, LanguageRules.isRightToLeft(page.texts().locale())), "flow"));
    }

    private Compared compared(Declaration d) {
        return new Compared(d.title(), d.body(), page.formats().day(d.date()), "/declarations/" + d.id());
    }

    private Pair pair(Chain chain, Kind edge) {
        return new Pair("/commitments/" + chain.ref(), chain.title(), chain.addressee(), switch (edge) {
            case DECLARED -> ask(chain);
            case ENACTED -> position(chain);
            case EFFECTIVE -> law(chain);
            default -> chain.declared().isEmpty() ? ask(chain) : sentences(chain);
        }, switch (edge) {
            case DECLARED -> sentences(chain);
            case ENACTED -> law(chain);
            case EFFECTIVE -> effect(chain);
            default -> position(chain);
        });
    }

    private Side sentences(Chain chain) {
        var lines = new ArrayList<Line>();
        chain.declared().forEach(adoption -> {
            lines.add(new Line(adoption.sentence().verbatim(), "", true));
            lines.add(new Line(Declared.source(adoption, page), "/declarations/" + adoption.declaration().id() + "#s" + adoption.id(), false));
        });
        return new Side("uptake.side.sentence", Optional.empty(), lines);
    }

    /** The line breaks of an ask are its printer's and no part of it. */
    private static Side ask(Chain chain) {
        return new Side("uptake.side.ask", Optional.empty(), List.of(new Line(chain.ask().replaceAll("\\s+", " "), "", true)));
    }

    private Side position(Chain chain) {
        var lines = new ArrayList<Line>();
        written(chain.parts(), lines);
        written(chain.change(), lines);
        if (chain.lead() != null) {
            lines.add(new Line(page.t("uptake.lead", LanguageRules.isolated(chain.lead(), page.texts().locale())), "", false));
        }
        if (chain.target() != null) {
            lines.add(new Line(page.t("uptake.until", page.formats().day(chain.target())), "", false));
        }
        return new Side("uptake.side.position", Optional.ofNullable(chain.position()).map(Vocabulary::of), lines);
    }

    private static void written(@Nullable String text, List<Line> lines) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(text, "", true));
        }
    }

    private Side law(Chain chain) {
        return new Side("uptake.side.law", Optional.empty(), chain.enacted().stream().map(law -> new Line(page.t("uptake.law", page.t("evidence."
                + law.kind().code()), LanguageRules.isolated(law.title(), page.texts().locale()), page.formats().day(law.date())),
                law.url() == null ? "/api/v1/evidence/" + law.id() : law.url(), false)).toList());
    }

    private static Side effect(Chain chain) {
        var lines = new ArrayList<Line>();
        written(chain.finding(), lines);
        return new Side("uptake.side.effect", Optional.ofNullable(chain.effect()).map(Vocabulary::of), lines);
    }
}
