package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.AfterEach;
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
    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private Actor focal;
    private Actor colleague;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void begin() {
        world.begin();
        focal = world.who("focal.xab");
        colleague = world.who(colleague());
    }

    private String colleague() {
        return somebody("second", Set.of(new Grant(Role.FOCAL_POINT, "XAB")));
    }

    private String somebody(String office, Set<Grant> grants) {
        var name = office + "-" + UUID.randomUUID();
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", grants);
        made.add(name);
        return name;
    }

    /** Nobody of here is drawn for a panel or told of anything by other tests. */
    @AfterEach
    void leave() {
        made.forEach(name -> jdbc.sql("delete from account_role where account = :account").param("account", world.who(name).id()).update());
    }

    private UUID item(String ref) {
        return inbox.of(focal, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).findFirst().orElseThrow().id();
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
    void what_is_past_its_date_is_counted_over_all_pages() {
        var before = inbox.late(focal);
        var refs = IntStream.range(0, 3).mapToObj(i -> world.assigned("XAB")).toList();
        assertThat(inbox.late(focal)).as("on time").isEqualTo(before);
        jdbc.sql("update work_item set lateness = 'late' where commitment in (select id from commitment where ref = any(:refs))")
                .param("refs", refs.toArray(String[]::new)).update();
        assertThat(inbox.late(focal)).isEqualTo(before + 3);
        assertThat(inbox.of(focal, null, null, 1)).as("more than a page of one").hasSize(1);
        assertThatThrownBy(() -> inbox.late(Actor.PUBLIC)).isInstanceOf(Forbidden.class);
    }

    @Test
    void every_kind_of_work_has_its_place() {
        for (var kind : WorkItemKind.values()) {
            var item = new WorkItem(UUID.randomUUID(), kind, "T", "R~XAA", "R", "C1", Role.FOCAL_POINT, "XAA", "Arda", null, Instant.EPOCH, null,
                    Lateness.ON_TIME, null);
            assertThat(item.place()).as(kind.code()).matches("(commitments/R~XAA|recommendations/R)(/(position|plan|report\\?cycle=C1|review\\?cycle=C1)|\\?tab=(exchange|reopening|closing)|#(institutions|joint))?");
        }
    }

    @Test
    void nobody_takes_what_is_not_on_their_desk() {
        var item = item(world.assigned("XAB"));
        assertThat(inbox.claimAll(world.who("focal.xaa"), List.of(item))).isZero();
        assertThatThrownBy(() -> inbox.release(world.who("focal.xaa"), item)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.claimAll(Actor.PUBLIC, List.of(item))).isInstanceOf(Forbidden.class);
    }

    private Actor ofManyLanes() {
        return world.who(somebody("many", Set.of(new Grant(Role.FOCAL_POINT, "XAB"), new Grant(Role.FOCAL_POINT, "XAC"),
                new Grant(Role.CONTRIBUTOR, "XAC", "City of Arda"), new Grant(Role.CURATOR, null))));
    }

    @Test
    void pages_over_several_roles_bring_every_item_once_and_what_is_due_first_at_the_top() {
        world.assigned("XAB");
        world.assigned("XAC");
        world.recommendation();
        var actor = ofManyLanes();
        work(actor, 2, "null");
        var all = inbox.of(actor, null, null, 10_000);
        assertThat(all).isSortedAccordingTo(Comparator.comparing(WorkItem::dueAt, Comparator.nullsLast(
                Comparator.naturalOrder())));
        var pages = new ArrayList<UUID>();
        for (var page = inbox.of(actor, null, null, 3); !page.isEmpty(); page = inbox.of(actor, page.getLast().dueAt(), page.getLast().id(), 3)) {
            page.forEach(item -> pages.add(item.id()));
        }
        assertThat(pages).doesNotHaveDuplicates().containsExactlyElementsOf(all.stream().map(WorkItem::id).toList());
        assertThat(all).extracting(WorkItem::kind).contains(WorkItemKind.RESPOND, WorkItemKind.CONFIRM_QUALITY, WorkItemKind.RATE);
        assertThat(inbox.count(actor)).isEqualTo(Math.min(all.size(), Inbox.COUNTED + 1));
    }

    /** So many things that lie with one person alone. */
    private void work(Actor actor, int many, String due) {
        jdbc.sql("insert into work_item (id, kind, commitment, role, account, since, due_at, lateness) select gen_random_uuid(), 'rate', "
                + "(select id from commitment limit 1), 'reviewer', :account, now(), " + due + ", 'on-time' from generate_series(1, :many)")
                .param("account", actor.id()).param("many", many).update();
    }

    @Test
    void tasks_are_counted_to_a_thousand_and_no_further() {
        world.assigned("XAB");
        var actor = world.who(somebody("reviewer", Set.of(new Grant(Role.REVIEWER, "ORG-1"))));
        work(actor, Inbox.COUNTED, "now()");
        assertThat(inbox.count(actor)).isEqualTo(Inbox.COUNTED);
        work(actor, 700, "now()");
        assertThat(inbox.count(actor)).isEqualTo(Inbox.COUNTED + 1);
        jdbc.sql("delete from work_item where account = :account").param("account", actor.id()).update();
    }

    @Test
    void whoever_proposed_quality_codes_does_not_find_them_on_their_desk() {
        var ref = world.recommendation();
        assertThat(inbox.of(world.who("curator"), null, null, 10_000)).extracting(WorkItem::recommendation).doesNotContain(ref);
        assertThat(inbox.of(world.who("curator2"), null, null, 10_000)).extracting(WorkItem::recommendation).contains(ref);
    }
}
