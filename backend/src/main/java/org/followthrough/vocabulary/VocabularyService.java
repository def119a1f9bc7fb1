package org.followthrough.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.vocabulary.VocabularyEvent.CueWordsChanged;
import org.followthrough.vocabulary.VocabularyEvent.TermAdded;
import org.followthrough.vocabulary.VocabularyEvent.TermEnded;
import org.followthrough.vocabulary.VocabularyEvent.TermMapped;
import org.followthrough.vocabulary.VocabularyEvent.TermRemoved;
import org.followthrough.vocabulary.VocabularyEvent.TermRenamed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes vocabularies, for administrators (features, row C1). Codes never change, labels are never changed but followed by
 * others, and a term in use is never removed but ended.
 */
@Service
@Transactional
public class VocabularyService {

    private final Terms terms;
    private final Vocabularies vocabularies;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    VocabularyService(Terms terms, Vocabularies vocabularies, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.terms = terms;
        this.vocabularies = vocabularies;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Refuses what {@link #add} would refuse for who asks or for the state, whatever the term says.
     *
     * @throws WrongState for a vocabulary that the United Nations decide, and for a code that there is
     */
    public void requireAddable(Actor actor, TermRef ref) {
        policy.require(actor, Permission.MANAGE_VOCABULARIES);
        requireOpen(ref.scheme());
        if (vocabularies.find(ref).isPresent()) {
            throw new WrongState("vocabulary.code.taken", ref.code());
        }
    }

    private static void requireOpen(Scheme scheme) {
        if (scheme.isFixed()) {
            throw new WrongState("vocabulary.fixed");
        }
    }

    /** Adds a term at the end of its vocabulary. */
    public Term add(Actor actor, NewTerm term) {
        requireAddable(actor, term.ref());
        RuleViolation.throwIfAny(new TermRules(vocabularies).violations(term));
        var from = Objects.requireNonNullElse(term.from(), vocabularies.today());
        var since = from.isAfter(vocabularies.today()) ? Vocabularies.startOf(from) : clock.now();
        var labels = term.labels().entrySet().stream().map(label -> new Label(label.getKey(), since, label.getValue().strip(),
                label.getKey().equals(Term.ENGLISH) ? term.description().strip() : "")).toList();
        var last = vocabularies.terms(term.ref().scheme()).stream().mapToInt(Term::ordinal).max().orElse(0);
        terms.add(new Term(term.ref().scheme(), term.ref().code(), term.parent(), last + 1, from, null, null, labels, term.cueWords(), term.maps()));
        events.publishEvent(new TermAdded(term.ref(), term.labels(), from.toString(), clock.now(), actor.id()));
        return saved(term.ref());
    }

    /**
     * Gives a term another label in a language: at once, or from the beginning of a later day. Whatever was published before
     * keeps the earlier one.
     *
     * @throws RuleViolation for a day that is past, and for one on or before which another label begins
     */
    public Term rename(Actor actor, TermRef ref, String language, String label, String description, @Nullable LocalDate from) {
        var term = lock(actor, ref);
        var now = clock.now();
        var since = from == null || from.equals(vocabularies.today()) ? now : Vocabularies.startOf(from);
        RuleViolation.throwIfAny(TermRules.rename(term, new Label(language, since, label, description), now));
        var before = term.label(language, since).text();
        terms.add(ref, new Label(language, since, label.strip(), description.strip()));
        events.publishEvent(new TermRenamed(ref, language, before, label.strip(), since, now, actor.id()));
        return saved(ref);
    }

    /** Sets the last day on which a term is given, with what follows it; no day takes an end back that has not come yet. */
    public Term end(Actor actor, TermRef ref, @Nullable LocalDate until, @Nullable String successor) {
        var term = lock(actor, ref);
        requireOpen(ref.scheme());
        if (term.validUntil() != null && term.validUntil().isBefore(vocabularies.today())) {
            throw new WrongState("vocabulary.ended");
        }
        RuleViolation.throwIfAny(new TermRules(vocabularies).end(term, until, successor));
        terms.save(new Term(term.scheme(), term.code(), term.parent(), term.ordinal(), term.validFrom(), until, successor, term.labels(),
                term.cueWords(), term.maps()));
        events.publishEvent(new TermEnded(ref, Objects.toString(until, ""), Objects.toString(successor, ""), clock.now(), actor.id()));
        return saved(ref);
    }

    /** Sets the terms of other vocabularies that belong to it. */
    public Term map(Actor actor, TermRef ref, List<TermRef> to) {
        var term = lock(actor, ref);
        RuleViolation.throwIfAny(new TermRules(vocabularies).maps(ref.scheme(), to));
        terms.save(with(term, term.cueWords(), to.stream().distinct().toList()));
        events.publishEvent(new TermMapped(ref, subjects(term.maps()), subjects(saved(ref).maps()), clock.now(), actor.id()));
        return saved(ref);
    }

    private static List<String> subjects(List<TermRef> refs) {
        return refs.stream().map(TermRef::subject).toList();
    }

    /** Sets the words that suggest it in some languages; those of the others stay. */
    public Term cue(Actor actor, TermRef ref, Map<String, List<String>> words) {
        var term = lock(actor, ref);
        RuleViolation.throwIfAny(words.entrySet().stream().flatMap(one -> TermRules.cues(one.getKey(), one.getValue()).stream()).toList());
        var cues = new TreeMap<>(term.cueWords());
        words.forEach((language, some) -> cues.put(language, some.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList()));
        terms.save(with(term, Map.copyOf(cues), term.maps()));
        events.publishEvent(new CueWordsChanged(ref, term.cueWords(), cues, clock.now(), actor.id()));
        return saved(ref);
    }

    private static Term with(Term term, Map<String, List<String>> cues, List<TermRef> maps) {
        return new Term(term.scheme(), term.code(), term.parent(), term.ordinal(), term.validFrom(), term.validUntil(), term.successor(),
                term.labels(), cues, maps);
    }

    /** Removes a term that nothing has ever used. @throws WrongState when something does */
    public void remove(Actor actor, TermRef ref) {
        var term = lock(actor, ref);
        requireOpen(ref.scheme());
        if (terms.inUse(ref)) {
            throw new WrongState("vocabulary.in-use");
        }
        terms.remove(ref);
        events.publishEvent(new TermRemoved(ref, term.label(Term.ENGLISH, clock.now()).text(), clock.now(), actor.id()));
    }

    /** Refuses whoever may not, then what there is not, and keeps others from changing the term. */
    public Term lock(Actor actor, TermRef ref) {
        policy.require(actor, Permission.MANAGE_VOCABULARIES);
        return terms.lock(ref).orElseThrow(() -> new NotFound("vocabulary.term.unknown"));
    }

    private Term saved(TermRef ref) {
        return vocabularies.find(ref).orElseThrow();
    }
}
