package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Taking shared work and giving it back, one by one and together (features, row I7). */
@IntegrationTest
@Import(World.class)
class InboxTest {

    @Autowired
    private World world;
    @Autowired
    private Inbox inbox;
    @Autowired
    private IdentityService identity;

    private Actor focal;
    private Actor colleague;

    @BeforeEach
    void begin() {
        world.begin();
        focal = world.who("focal.xab");
        colleague = world.who(colleague());
    }

    private String colleague() {
        var name = "second-" + UUID.randomUUID();
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", Set.of(new Grant(Role.FOCAL_POINT, "XAB")));
        return name;
    }

    private UUID item(String ref) {
        return inbox.of(focal, null, null, 500).stream().filter(item -> ref.equals(item.commitment())).findFirst().orElseThrow().id();
    }

    @Test
    void what_was_taken_can_be_given_back_by_whoever_took_it() {
        var item = item(world.assigned("XAB"));
        inbox.claim(focal, item);
        assertThatThrownBy(() -> inbox.release(colleague, item)).isInstanceOf(WrongState.class);
        assertThat(inbox.release(focal, item).claimedBy()).isNull();
        assertThat(inbox.claim(colleague, item).claimedBy()).isEqualTo(colleague.id());
    }

    @Test
    void several_are_taken_at_once_but_for_what_a_colleague_has_and_what_is_somebody_else_s() {
        var mine = item(world.assigned("XAB"));
        var taken = item(world.assigned("XAB"));
        inbox.claim(colleague, taken);
        assertThat(inbox.claimAll(focal, List.of(mine, mine, taken, UUID.randomUUID()))).isEqualTo(1);
        assertThat(inbox.find(focal, taken).orElseThrow().claimedBy()).isEqualTo(colleague.id());
        assertThat(inbox.releaseAll(focal, List.of(mine, taken))).isEqualTo(1);
        assertThat(inbox.find(focal, mine).orElseThrow().claimedBy()).isNull();
    }

    @Test
    void nobody_takes_what_is_not_on_their_desk() {
        var item = item(world.assigned("XAB"));
        assertThat(inbox.claimAll(world.who("focal.xaa"), List.of(item))).isZero();
        assertThatThrownBy(() -> inbox.release(world.who("focal.xaa"), item)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.claimAll(Actor.PUBLIC, List.of(item))).isInstanceOf(Forbidden.class);
    }
}
