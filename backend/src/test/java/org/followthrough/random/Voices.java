package org.followthrough.random;

import static org.followthrough.random.Outcome.FORBIDDEN;
import static org.followthrough.random.Outcome.NOT_FOUND;
import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;
import org.jspecify.annotations.Nullable;

/** Reports of organisations on what others keep: predicted on copies of the commitments that they name (decision 43). */
final class Voices {

    private static final Set<Role> AUTHORS = Set.of(Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER, Role.REVIEWER, Role.PANEL_CHAIR);

    private final Map<String, Promise> named;
    private final Roster roster;
    private final Instant now;

    Voices(Map<String, Promise> named, Roster roster, Instant now) {
        this.named = named;
        this.roster = roster;
        this.now = now;
    }

    /** The organisation for which somebody hands in. */
    static Optional<String> organisation(Person who, Roster roster) {
        return Optional.of(roster.employer(who)).filter(party -> AUTHORS.contains(who.role()) && party.startsWith("ORG"));
    }

    void handIn(Person who, @Nullable String organisation, AlternativeDraft draft, Collection<String> refs) {
        var own = organisation(who, roster);
        FORBIDDEN.when(own.isEmpty() || organisation != null && !organisation.equals(own.get()));
        requireOutside(who, refs);
        settle(refs);
        RULE_VIOLATION.when(isBroken(draft, true) || refs.isEmpty() || !named.keySet().containsAll(refs));
        tell(new LinkedHashSet<>(refs), "alternative-report-attached");
    }

    /** Nobody of the addressee, and nobody of the panel that is at work, as it was when they came. */
    private void requireOutside(Person who, Collection<String> refs) {
        refs.stream().map(named::get).filter(Objects::nonNull).forEach(p -> FORBIDDEN.when(roster.employer(who).equals(p.party)
                || p.lastBoard().filter(board -> board.state == PanelState.RATING)
                .filter(board -> board.seat(who).isPresent() || who.name().equals(board.chair)).isPresent()));
    }

    private void settle(Collection<String> refs) {
        refs.stream().distinct().map(named::get).filter(Objects::nonNull).forEach(p -> Time.settle(p, now));
    }

    private boolean isBroken(AlternativeDraft draft, boolean needsContent) {
        return draft.title().isBlank() || draft.date().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)) || !AlternativeDraft.LANGUAGES.contains(draft.language())
                || needsContent && draft.text().isBlank() && draft.url() == null;
    }

    private void tell(Collection<String> refs, String what) {
        refs.forEach(ref -> Objects.requireNonNull(named.get(ref)).tell(what));
    }

    private void requireAuthor(Person who, @Nullable Voice voice) {
        NOT_FOUND.when(voice == null);
        FORBIDDEN.when(!AUTHORS.contains(who.role()) || !roster.employer(who).equals(Objects.requireNonNull(voice).organisation));
    }

    void correct(Person who, @Nullable Voice voice, AlternativeDraft draft, Collection<String> more, String reason) {
        requireAuthor(who, voice);
        var before = Objects.requireNonNull(voice);
        var all = new LinkedHashSet<>(before.cited.keySet());
        all.addAll(more);
        requireOutside(who, all);
        var added = all.stream().filter(ref -> !before.cited.containsKey(ref)).toList();
        settle(added);
        WRONG_STATE.when(before.withdrawn);
        RULE_VIOLATION.when(reason.isBlank() || isBroken(draft, !before.hasAddress) || !named.keySet().containsAll(all));
        before.version++;
        before.hasAddress |= draft.url() != null;
        before.cited.keySet().forEach(before::cite);
        added.forEach(before::cite);
        tell(added, "alternative-report-attached");
    }

    void withdraw(Person who, @Nullable Voice voice, String reason) {
        requireAuthor(who, voice);
        var report = Objects.requireNonNull(voice);
        WRONG_STATE.when(report.withdrawn);
        RULE_VIOLATION.when(reason.isBlank());
        report.withdrawn = true;
        tell(report.cited.keySet(), "alternative-report-withdrawn");
    }
}
