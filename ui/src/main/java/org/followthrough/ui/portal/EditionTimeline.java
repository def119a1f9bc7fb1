package org.followthrough.ui.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.followthrough.accountability.EditionHistory.Published;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.packs.Pack;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.portal.EditionAccounts.Account;

/**
 * What happened in an edition and what is still to come, in the order of days: opening, cycles, due dates, publications (features, row I4).
 *
 * @param today where the page's now stands among them
 */
public record EditionTimeline(String edition, List<Entry> entries, LocalDate today) {

    /**
     * One of them.
     *
     * @param kind edition, assigned, cycle, due, published or pack
     * @param href where more is told; empty where nowhere
     */
    public record Entry(LocalDate day, String kind, String text, String href, boolean past) {

        /** Who tells it, by colour: the calendar, the organiser, or the panels. */
        public String tone() {
            return kind.equals("published") ? "cs" : kind.equals("assigned") ? "gov" : "";
        }
    }

    static EditionTimeline of(Account account, List<ReportingCycle> cycles, List<Published> published, List<Pack> packs) {
        var maker = new Maker(account, Deadline.dayFrom(account.page().now(), account.edition().timeZone()), new ArrayList<>());
        maker.edition();
        cycles.forEach(maker::cycle);
        published.forEach(maker::published);
        packs.forEach(maker::pack);
        maker.entries.sort(Comparator.comparing(Entry::day));
        return new EditionTimeline(account.edition().name(), List.copyOf(maker.entries), maker.today);
    }

    private record Maker(Account account, LocalDate today, List<Entry> entries) {

        void edition() {
            var edition = account.edition();
            add(edition.opens(), "edition", text("account.timeline.opens", edition.name()), "/editions/" + edition.code());
            add(edition.closes(), "edition", text("account.timeline.closes", edition.name()), "/editions/" + edition.code());
            if (edition.firstAssignedAt() != null) {
                add(Deadline.dayFrom(edition.firstAssignedAt(), edition.timeZone()), "assigned", text("account.timeline.assigned"), "/commitments?edition=" + edition.code());
            }
        }

        void cycle(ReportingCycle cycle) {
            var code = code(cycle.code());
            var href = "/cycles/" + cycle.code();
            add(cycle.opens(), "cycle", text("account.timeline.cycle.opens", code), href);
            add(cycle.due(), "due", text("account.timeline.cycle.due", code), href);
            add(cycle.closes(), "cycle", text("account.timeline.cycle.closes", code), href);
        }

        void published(Published of) {
            var zone = account.edition().timeZone();
            var last = Deadline.dayOf(of.last(), zone);
            add(Deadline.dayOf(of.first(), zone), "published", text("account.timeline.published", of.commitments(), code(of.cycle()), account.page().formats().day(last)),
                    Asked.list(org.followthrough.accountability.CommitmentSearch.Filter.ofEdition(account.edition().code())
                            .passing(Passage.in(of.cycle(), Kind.FOUND))).toString());
        }

        void pack(Pack pack) {
            add(Deadline.dayOf(pack.instant(), account.edition().timeZone()), "pack", text("account.timeline.pack", code(pack.code())), "/packs/" + pack.code());
        }

        private String code(String code) {
            return LanguageRules.isolated(code, account.page().texts().locale());
        }

        private String text(String key, Object... args) {
            return account.page().t(key, args);
        }

        private void add(LocalDate day, String kind, String text, String href) {
            entries.add(new Entry(day, kind, text, href, !day.isAfter(today)));
        }
    }
}
