package org.followthrough.acts;

import java.util.Map;
import java.util.Optional;
import org.followthrough.bulk.BulkWork;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;

/** An act as a run does it. */
abstract class OneOfMany implements BulkWork {

    private final Act act;

    OneOfMany(Act act) {
        this.act = act;
    }

    abstract void toOne(Actor actor, Terms terms, String item);

    @Override
    public String kind() {
        return act.code();
    }

    @Override
    public Permission permission() {
        return act.permission();
    }

    /** Organisers see each other's; what an addressee does is its own people's. */
    @Override
    public Optional<Permission> overseers() {
        return act.isOrganisers() ? Optional.of(act.permission()) : Optional.empty();
    }

    /** What an addressee says is its own until it is cleared (method, section 7). */
    @Override
    public Map<String, Object> recorded(Map<String, Object> terms) {
        return act.isOrganisers() ? terms : Map.of();
    }

    /** What any addressee may begin must not fill the queue. */
    @Override
    public boolean isOneAtATime() {
        return !act.isOrganisers();
    }

    @Override
    public void toOne(Actor actor, Map<String, Object> terms, String item) {
        toOne(actor, Terms.of(terms), item);
    }
}
