package org.followthrough.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a panel once more, by trying every choice there is: slow, and too simple to be wrong. */
final class PanelTrial {

    /** What makes one panel better than another: more seats, a chair, few migrants' organisations but one, small loads. */
    record Shape(int seats, boolean chair, int migrants, List<Integer> loads) {

        static final Shape NOBODY = new Shape(0, false, 0, List.of());

        private static final Comparator<Shape> BETTER_FIRST = Comparator.comparingInt(Shape::seats).reversed()
                .thenComparing(shape -> !shape.chair()).thenComparingInt(Shape::migrants)
                .thenComparing(Shape::loads, PanelTrial::compareLoads);
    }

    private PanelTrial() {
    }

    static Shape shape(Panel panel) {
        return panel.seats().isEmpty() ? Shape.NOBODY : shape(panel.seats(), panel.chair() != null);
    }

    static Shape best(PanelRule rule, String addressee, Set<String> authors, List<RosterMember> roster) {
        var reviewers = roster.stream().filter(member -> !member.chair()).toList();
        return choices(reviewers, rule.seats()).stream().filter(seats -> seats.size() >= 3)
                .filter(seats -> breaches(new Panel(rule, seats, null), addressee, authors).isEmpty())
                .map(seats -> shape(seats, hasChair(rule, seats, addressee, authors, roster)))
                .min(Shape.BETTER_FIRST).orElse(Shape.NOBODY);
    }

    /** In words, what a drawn panel breaks. */
    static List<String> breaches(Panel panel, String addressee, Set<String> authors) {
        var seats = panel.seats();
        var all = Stream.concat(seats.stream(), Stream.ofNullable(panel.chair())).toList();
        var breaches = new ArrayList<String>();
        breach(breaches, count(all.stream().map(RosterMember::party)) != all.size(), "a party twice");
        breach(breaches, count(all.stream().map(RosterMember::account)) != all.size(), "a person twice");
        breach(breaches, all.stream().anyMatch(m -> m.party().equals(addressee) || m.parties().contains(addressee)),
                "the addressee");
        breach(breaches, all.stream().anyMatch(m -> m.conflicts().contains(addressee)), "a declared conflict");
        breach(breaches, all.stream().anyMatch(m -> !m.free()), "somebody away, or with enough panels");
        breach(breaches, !seats.isEmpty() && seats.stream().allMatch(m -> authors.contains(m.party())), "authors alone");
        breach(breaches, seats.stream().anyMatch(RosterMember::chair), "a chair who rates");
        breach(breaches, !seats.isEmpty() && count(seats.stream().map(RosterMember::region)) < 2, "one region");
        breach(breaches, !seats.isEmpty() && seats.stream().noneMatch(RosterMember::migrantOrDiaspora), "no migrants");
        boolean government = seats.stream().anyMatch(member -> member.sector() == null);
        if (panel.rule() == PanelRule.PEERS) {
            breach(breaches, !seats.isEmpty() && (!government || seats.size() != 3), "no three parties with a government");
        } else {
            breach(breaches, government || panel.chair() != null && panel.chair().sector() == null, "a government");
            breach(breaches, !seats.isEmpty() && count(seats.stream().map(RosterMember::sector)) < 3, "two sectors");
        }
        return breaches;
    }

    private static boolean hasChair(PanelRule rule, List<RosterMember> seats, String addressee, Set<String> authors,
            List<RosterMember> roster) {
        return roster.stream().filter(RosterMember::chair).map(chair -> new Panel(rule, seats, chair))
                .anyMatch(panel -> breaches(panel, addressee, authors).isEmpty());
    }

    private static Shape shape(List<RosterMember> seats, boolean chair) {
        return new Shape(seats.size(), chair, (int) seats.stream().filter(RosterMember::migrantOrDiaspora).count(),
                seats.stream().map(RosterMember::load).sorted().toList());
    }

    private static List<List<RosterMember>> choices(List<RosterMember> from, int most) {
        var choices = new ArrayList<List<RosterMember>>(List.of(List.of()));
        for (var member : from) {
            choices.addAll(List.copyOf(choices).stream().filter(choice -> choice.size() < most)
                    .map(choice -> Stream.concat(choice.stream(), Stream.of(member)).toList()).toList());
        }
        return choices;
    }

    private static int compareLoads(List<Integer> one, List<Integer> other) {
        return Stream.iterate(0, i -> i < one.size(), i -> i + 1).map(i -> one.get(i).compareTo(other.get(i)))
                .filter(difference -> difference != 0).findFirst().orElse(0);
    }

    private static long count(Stream<?> values) {
        return values.filter(Objects::nonNull).distinct().count();
    }

    private static void breach(List<String> breaches, boolean broken, String what) {
        if (broken) {
            breaches.add(what);
        }
    }
}
