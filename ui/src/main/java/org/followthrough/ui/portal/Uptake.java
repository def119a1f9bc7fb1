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
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.picture.Drawing.At;
import org.followthrough.ui.picture.Drawing.Band;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.Ink;
import org.followthrough.ui.picture.SvgPicture;
import org.followthrough.ui.portal.EditionAccounts.Account;
import org.followthrough.ui.portal.UptakePage.Line;
import org.followthrough.ui.portal.UptakePage.Pair;
import org.followthrough.ui.portal.UptakePage.Side;
import org.followthrough.ui.portal.UptakePage.Step;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes the page of the way from asks to effects: how many came how far, and the two texts at every edge. */
final class Uptake {

    private static final int PAGE = 15;
    private static final double WIDTH = 680;
    private static final double HEIGHT = 200;
    private static final double NODE = 14;
    private static final double HEAD = 44;
    private static final List<Ink> INKS = List.of(Ink.Y3, Ink.V4, Ink.V3, Ink.C4);
    private static final List<Kind> EDGES = List.of(Kind.COMMITTED, Kind.ENACTED, Kind.EFFECTIVE);
    private static final Map<Kind, Kind> LOST = Map.of(Kind.COMMITTED, Kind.NOT_COMMITTED, Kind.ENACTED, Kind.NOT_ENACTED, Kind.EFFECTIVE, Kind.NOT_EFFECTIVE);

    private final Account account;
    private final Counts counts;
    private final Page page;

    Uptake(Account account, Counts counts) {
        this.account = account;
        this.counts = counts;
        this.page = account.page();
    }

    UptakePage of(UptakeReader reader) {
        var edge = edge(account.asked().text("edge"));
        var chains = edge == null ? List.<Chain>of() : reader.reached(account.filter(), edge, account.asked().text("after"), PAGE + 1);
        var shown = chains.stream().limit(PAGE).toList();
        var steps = steps();
        return new UptakePage(account.edition(), Narrowed.of(account.filter(), account.names(), page), flow(steps), steps, edge == null ? "" : edge.code(),
                edge == null ? List.of() : shown.stream().map(chain -> pair(chain, edge)).toList(),
                chains.size() > shown.size() ? Optional.of(here().with("edge", edge).with("after", shown.getLast().ref()) + "#texts") : Optional.empty());
    }

    private static @Nullable Kind edge(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return EDGES.stream().filter(kind -> kind.code().equals(asked)).findFirst().orElseThrow(() -> new NotFound("portal.filter.unknown"));
    }

    private Address here() {
        return Asked.list(account.filter()).with("edition", null).at("/accountability/" + account.edition().code() + "/uptake");
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        var all = counts.count(Passage.of(Kind.COMMITTED)) + counts.count(Passage.of(Kind.NOT_COMMITTED));
        steps.add(new Step("uptake.step.asked", all, Asked.list(account.filter()).toString(), page.percent(all, all), 0, "", "", ""));
        for (var edge : EDGES) {
            var before = steps.getLast().count();
            var count = counts.count(Passage.of(edge));
            var lost = Passage.of(LOST.getOrDefault(edge, edge));
            steps.add(new Step("uptake.step." + edge.code(), count, list(Passage.of(edge)), page.percent(count, all), counts.count(lost), list(lost),
                    page.percent(counts.count(lost), before), here().with("edge", edge) + "#texts"));
        }
        return steps;
    }

    private String list(Passage passage) {
        return Asked.list(account.filter().passing(passage)).toString();
    }

    private Html flow(List<Step> steps) {
        var sheet = new Sheet(WIDTH);
        draw(steps, page, sheet);
        return new Html(sheet.bottom() == 0 ? "" : SvgPicture.within(sheet.drawing(0, LanguageRules.isRightToLeft(page.texts().locale())), "flow"));
    }

    /** Draws them below what is on the sheet, each step as high as there are commitments; what is lost runs out below. */
    static void draw(List<Step> steps, Page page, Sheet sheet) {
        var all = steps.getFirst().count();
        var top = sheet.bottom();
        var apart = (sheet.width() - NODE - 120) / (steps.size() - 1);
        for (var i = 0; all > 0 && i < steps.size(); i++) {
            var height = HEIGHT * steps.get(i).count() / all;
            sheet.add(new Box(i * apart, top + HEAD, NODE, height, INKS.get(i)));
            sheet.write(i * apart, top, apart - 12, At.START, 13, true, Ink.INK, page.t(steps.get(i).textKey()));
            if (i + 1 < steps.size()) {
                bands(sheet, top + HEAD, i * apart + NODE, (i + 1) * apart, height, HEIGHT * steps.get(i + 1).count() / all);
            }
            sheet.write(i * apart + NODE + 4, top + HEAD + 2, 60, At.START, 13, false, Ink.INK, page.number(steps.get(i).count()));
            sheet.reach(top + HEAD + HEIGHT + 24);
        }
    }

    private static void bands(Sheet sheet, double top, double from, double to, double before, double after) {
        sheet.add(new Band(from, top, top + after, to, top, top + after, Ink.C2));
        if (before > after) {
            sheet.add(new Band(from, top + after, top + before, from + (to - from) * 0.6, top + HEIGHT + 16, top + HEIGHT + 20, Ink.Y2));
        }
    }

    private Pair pair(Chain chain, Kind edge) {
        return new Pair("/commitments/" + chain.ref(), chain.title(), chain.addressee(), switch (edge) {
            case COMMITTED -> ask(chain);
            case ENACTED -> position(chain);
            default -> law(chain);
        }, switch (edge) {
            case COMMITTED -> position(chain);
            case ENACTED -> law(chain);
            default -> effect(chain);
        });
    }

    private static Side ask(Chain chain) {
        return new Side("uptake.side.ask", Optional.empty(), List.of(new Line(chain.ask(), "", true)));
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
