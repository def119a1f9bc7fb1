package org.followthrough.demo;

import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine as the API gives it; outside the demo the address does not exist (contract, section 5). */
@RestController
@RequestMapping("/api/v1/demo/clock")
@Profile(DemoMode.PROFILE)
class ClockResource {

    static final Shape MOVE = Shape.of().need(Shape.Kind.INSTANT, "now").build();

    private final TimeMachine machine;
    private final Changes changes;
    private final AccessPolicy policy;

    ClockResource(TimeMachine machine, Changes changes, AccessPolicy policy) {
        this.machine = machine;
        this.changes = changes;
        this.policy = policy;
    }

    /** Waits for its turn before it takes a connection, so that many moves at once cannot starve the one that is on its way. */
    @PostMapping
    @May(Permission.MOVE_CLOCK)
    @Gives(value = TimeMachine.Moved.class, body = "MOVE")
    ResponseEntity<byte[]> move(Call call) {
        return machine.inTurn(() -> changes.of(call, () -> policy.require(call.actor(), Permission.MOVE_CLOCK)).json(MOVE, fields -> {
            var to = fields.needInstant("now");
            fields.check();
            return Answer.ok(machine.moveTo(call.actor(), to));
        }));
    }
}
