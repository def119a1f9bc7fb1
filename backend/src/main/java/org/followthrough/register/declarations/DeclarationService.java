package org.followthrough.register.declarations;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.register.declarations.DeclarationEvent.DeclarationAdded;
import org.followthrough.register.declarations.DeclarationEvent.DeclarationRemoved;
import org.followthrough.register.declarations.DeclarationEvent.SentenceRemoved;
import org.followthrough.register.declarations.DeclarationEvent.SentencesAdded;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps outcome documents of governments, sentence by sentence; they are public, and so is what is kept of them. */
@Service
@Transactional
public class DeclarationService {

    private final DeclarationRows rows;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    DeclarationService(DeclarationRows rows, Editions editions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses everybody who keeps none. */
    public void requireKeeper(Actor actor) {
        policy.require(actor, Permission.LINK_ASKS);
    }

    /** Refuses what every change of one would refuse for who asks, and keeps others from changing it until the transaction ends. */
    public void lock(Actor actor, UUID id) {
        requireKeeper(actor);
        locked(id);
    }

    /** Enters one. @throws RuleViolation for a text that is missing or too long, and for a day that is still to come */
    public Declaration add(Actor actor, DeclarationDraft draft) {
        requireKeeper(actor);
        RuleViolation.throwIfAny(DeclarationRules.violations(draft, editions.find(draft.edition()).isPresent(),
                LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)));
        var declaration = new Declaration(UUID.randomUUID(), draft.edition(), draft.title(), draft.body(), draft.date(), draft.address(), 0);
        rows.add(declaration, clock.now(), actor.id());
        events.publishEvent(new DeclarationAdded(declaration, clock.now(), actor.id(), Adopting.as(actor)));
        return declaration;
    }

    /** Enters sentences behind those that it has. @throws WrongState where one is there already */
    public Declaration addSentences(Actor actor, UUID id, List<DeclaredSentence.Draft> drafts) {
        requireKeeper(actor);
        var declaration = locked(id);
        RuleViolation.throwIfAny(DeclarationRules.violations(drafts, declaration.sentences()));
        drafts.stream().filter(draft -> rows.has(id, draft)).findFirst().ifPresent(draft -> {
            throw new WrongState("register.declaration.there", draft.place());
        });
        rows.add(id, drafts, clock.now(), actor.id());
        events.publishEvent(new SentencesAdded(declaration, drafts.size(), clock.now(), actor.id(), Adopting.as(actor)));
        return locked(id);
    }

    /** Takes away a sentence in which no ask is found. @throws WrongState where one is */
    public void removeSentence(Actor actor, UUID sentence) {
        requireKeeper(actor);
        var found = rows.sentence(sentence).orElseThrow(() -> new NotFound("register.sentence.unknown"));
        var declaration = locked(found.declaration());
        if (rows.isCited(sentence)) {
            throw new WrongState("register.sentence.cited");
        }
        rows.removeSentence(sentence);
        events.publishEvent(new SentenceRemoved(declaration, found, clock.now(), actor.id(), Adopting.as(actor)));
    }

    /** Takes away a declaration of which nothing is kept. @throws WrongState where it has sentences */
    public void remove(Actor actor, UUID id) {
        requireKeeper(actor);
        var declaration = locked(id);
        if (declaration.sentences() > 0) {
            throw new WrongState("register.declaration.not-empty");
        }
        rows.remove(id);
        events.publishEvent(new DeclarationRemoved(declaration, clock.now(), actor.id(), Adopting.as(actor)));
    }

    private Declaration locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("register.declaration.unknown"));
    }
}
