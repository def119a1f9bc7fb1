package org.followthrough.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the first full set of seats, in the order of the reviewers, that breaks no rule. It goes back wherever
 * the rest cannot fill what lacks, so it finds one whenever there is one.
 */
final class PanelSearch {

    private final PanelRule rule;
    private final List<RosterMember> reviewers;
    private final List<RosterMember> kept;
    private final List<RosterMember> chairs;
    private final int size;
    private final int migrants;
    private final Set<String> authors;
    private final Set<String> partiesOfChairs;
    private final Set<UUID> accountsOfSeveralParties;

    /**
     * A search for one shape of panel.
     *
     * @param chairs   one of whom has to be left over; none where the panel may go without
     * @param migrants how many seats are for organisations of migrants or diaspora, exactly
     * @param authors  parties that proposed the ask, of whom alone a panel may not consist
     */
    PanelSearch(PanelRule rule, List<RosterMember> reviewers, List<RosterMember> kept, List<RosterMember> chairs, int size,
            int migrants, Set<String> authors) {
        this.rule = rule;
        this.reviewers = reviewers;
        this.kept = kept;
        this.chairs = chairs;
        this.size = size;
        this.migrants = migrants;
        this.authors = authors;
        this.partiesOfChairs = chairs.stream().map(RosterMember::party).collect(Collectors.toSet());
        this.accountsOfSeveralParties = accountsOfSeveralParties(Stream.of(reviewers, kept, chairs).flatMap(List::stream)
                .toList());
    }

    Optional<List<RosterMember>> seats() {
        return extend(kept, 0);
    }

    private Optional<List<RosterMember>> extend(List<RosterMember> chosen, int from) {
        var rest = reviewers.subList(from, reviewers.size()).stream().filter(next -> fits(next, chosen)).toList();
        if (!canStillBecomeAPanel(chosen, rest)) {
            return Optional.empty();
        }
        return chosen.size() == size ? Optional.of(chosen) : extendByOne(chosen, from);
    }

    /** Of people who are alike in all that counts, the first stands for all: where that one fails, so would the next. */
    private Optional<List<RosterMember>> extendByOne(List<RosterMember> chosen, int from) {
        var tried = new HashSet<List<?>>();
        return IntStream.range(from, reviewers.size())
                .filter(i -> fits(reviewers.get(i), chosen) && tried.add(likeness(reviewers.get(i))))
                .mapToObj(i -> extend(with(chosen, reviewers.get(i)), i + 1))
                .flatMap(Optional::stream).findFirst();
    }

    private boolean canStillBecomeAPanel(List<RosterMember> chosen, List<RosterMember> rest) {
        int open = size - chosen.size();
        return reaches(rule.sectors(), RosterMember::sector, chosen, rest, open)
                && reaches(rule.regions(), RosterMember::region, chosen, rest, open)
                && fills(migrants, RosterMember::migrantOrDiaspora, chosen, rest)
                && fills(size - migrants, member -> !member.migrantOrDiaspora(), chosen, rest)
                && hasGovernmentWhereAsked(chosen, rest, open)
                && canBeIndependent(chosen, rest, open)
                && leavesAChair(chosen);
    }

    private static boolean reaches(int needed, Function<RosterMember, String> trait, List<RosterMember> chosen,
            List<RosterMember> rest, int open) {
        var there = chosen.stream().map(trait).filter(Objects::nonNull).collect(Collectors.toSet());
        long toCome = rest.stream().map(trait).filter(Objects::nonNull).distinct().filter(value -> !there.contains(value))
                .count();
        return there.size() + Math.min(open, toCome) >= needed;
    }

    private static boolean fills(int needed, Predicate<RosterMember> kind, List<RosterMember> chosen, List<RosterMember> rest) {
        long there = chosen.stream().filter(kind).count();
        long toCome = rest.stream().filter(kind).map(RosterMember::party).distinct().count();
        return there <= needed && there + toCome >= needed;
    }

    private boolean hasGovernmentWhereAsked(List<RosterMember> chosen, List<RosterMember> rest, int open) {
        var possible = open == 0 ? chosen : Stream.of(chosen, rest).flatMap(Collection::stream).toList();
        return !rule.isMixed() || possible.stream().anyMatch(RosterMember::isGovernment);
    }

    private boolean canBeIndependent(List<RosterMember> chosen, List<RosterMember> rest, int open) {
        var possible = open == 0 ? chosen : Stream.of(chosen, rest).flatMap(Collection::stream).toList();
        return rule.isIndependent(possible.stream().map(RosterMember::party).toList(), authors);
    }

    private boolean leavesAChair(List<RosterMember> chosen) {
        return chairs.isEmpty() || chairs.stream().anyMatch(chair -> fits(chair, chosen));
    }

    private static boolean fits(RosterMember next, List<RosterMember> chosen) {
        return chosen.stream().noneMatch(next::clashesWith);
    }

    /** What a member brings to a panel; a person of several parties is like nobody else, being taken away by each of them. */
    private List<?> likeness(RosterMember member) {
        var alone = accountsOfSeveralParties.contains(member.account()) ? member : "";
        return List.of(String.valueOf(member.sector()), member.region(), member.migrantOrDiaspora(),
                partiesOfChairs.contains(member.party()), authors.contains(member.party()), alone);
    }

    private static Set<UUID> accountsOfSeveralParties(List<RosterMember> members) {
        return members.stream().collect(Collectors.groupingBy(RosterMember::account,
                        Collectors.mapping(RosterMember::party, Collectors.toSet())))
                .entrySet().stream().filter(parties -> parties.getValue().size() > 1)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static List<RosterMember> with(List<RosterMember> chosen, RosterMember next) {
        var more = new ArrayList<>(chosen);
        more.add(next);
        return List.copyOf(more);
    }
}
