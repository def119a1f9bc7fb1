package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An edition made like another one takes over its reporting cycles, on its own dates. */
@IntegrationTest
@Import(World.class)
class EditionCyclesTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @Autowired
    private World world;
    @Autowired
    private EditionCycles service;
    @Autowired
    private CycleService cycles;
    @Autowired
    private CycleAnchorRows anchors;
    @Autowired
    private Editions editions;
    @Autowired
    private MethodClock clock;
    private String other = "";
    private String code = "";
    private Edition like;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void begin() {
        world.begin();
        today = LocalDate.ofInstant(clock.now(), UTC);
        code = "N" + UUID.randomUUID().toString().substring(0, 7);
        other = world.forumOfItsOwn("F" + code, Profile.FORMAL, "UTC", today.minusDays(49));
        like = editions.find(other).orElseThrow();
    }

    private Actor organiser() {
        return world.who("organiser");
    }

    /** A cycle of the other edition: opens by date, due ten days before its meeting ends plus a thousand. */
    private String cycle(LocalDate opens) {
        var name = "c-" + UUID.randomUUID().toString().substring(0, 8);
        cycles.plan(organiser(), new CyclePlan(name, other, opens, opens.plusDays(40), null, 10, 20, 10), CycleAnchors.NONE);
        return name;
    }

    private EditionDraft draft(int daysLater) {
        return new EditionDraft("The next one", like.opens().plusDays(daysLater), like.closes().plusDays(daysLater), UTC);
    }

    private Edition make(int daysLater, List<CycleWish> wishes) {
        return service.make(organiser(), code, like.forum(), null, draft(daysLater), other, Profile.FORMAL, wishes);
    }

    @Test
    void cycles_are_as_many_days_from_the_opening_as_they_were() {
        cycle(today.plusDays(5));
        var wish = service.skeleton(organiser(), like, code, draft(700)).getFirst();
        assertThat(wish.plan().opens()).isEqualTo(today.plusDays(705));
        assertThat(wish.plan().due()).isEqualTo(today.plusDays(745));
        assertThat(wish.plan().closes()).as("counted, as it was").isNull();
        make(700, List.of(wish));
        var made = cycles.find(organiser(), wish.plan().code()).orElseThrow();
        assertThat(made.edition()).isEqualTo(code);
        assertThat(made.state()).isEqualTo(CycleState.PLANNED);
    }

    @Test
    void a_date_hangs_on_the_new_edition_s_event_where_it_hung_on_the_old_one_s() {
        var far = (int) java.time.temporal.ChronoUnit.DAYS.between(like.opens(), today) + 30;
        var name = "h-" + UUID.randomUUID().toString().substring(0, 8);
        cycles.plan(organiser(), new CyclePlan(name, other, today.plusDays(30), today.plusDays(60), null, 10, 20, 10),
                new CycleAnchors(new Anchor(other, Anchor.Edge.OPENING, far), null, null));
        var wish = service.skeleton(organiser(), like, code, draft(700)).getFirst();
        assertThat(wish.anchors().opens()).isEqualTo(new Anchor(other + "-" + code, Anchor.Edge.OPENING, far));
        assertThat(wish.changed("x", wish.plan().opens().plusDays(1), wish.plan().due(), null).anchors().opens()).as("changed by hand").isNull();
        make(700, List.of(wish));
        var made = cycles.find(organiser(), wish.plan().code()).orElseThrow();
        assertThat(made.opens()).isEqualTo(today.plusDays(730));
        assertThat(anchors.of(List.of(made.id())).get(made.id()).opens()).isEqualTo(wish.anchors().opens());
    }

    @Test
    void what_would_open_today_or_before_is_not_offered_and_not_made() {
        cycle(today.plusDays(5));
        assertThat(service.skeleton(organiser(), like, code, draft(-5))).as("today").isEmpty();
        var tomorrow = service.skeleton(organiser(), like, code, draft(-4));
        assertThat(tomorrow).hasSize(1);
        var todays = tomorrow.getFirst().changed("t", today, today.plusDays(40), null);
        assertThatThrownBy(() -> make(-4, List.of(tomorrow.getFirst(), todays))).isInstanceOfSatisfying(RuleViolation.class,
                refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("cycles[1].opens"));
        assertThat(editions.find(code)).as("all of it, or nothing").isEmpty();
        assertThat(make(-4, tomorrow).code()).isEqualTo(code);
    }

    @Test
    void each_cycle_is_checked_as_a_single_one_is() {
        cycle(today.plusDays(5));
        var wish = service.skeleton(organiser(), like, code, draft(700)).getFirst();
        var wrong = wish.changed(wish.plan().code(), wish.plan().opens(), wish.plan().opens().minusDays(1), null);
        assertThatThrownBy(() -> make(700, List.of(wrong))).isInstanceOfSatisfying(RuleViolation.class,
                refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("cycles[0].due"));
        assertThat(editions.find(code)).isEmpty();
    }

    @Test
    void only_an_organiser_sees_and_makes_them() {
        assertThatThrownBy(() -> service.skeleton(world.who("focal.xaa"), like, code, draft(700))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.make(world.who("admin"), code, like.forum(), null, draft(700), other, Profile.FORMAL, List.of()))
                .isInstanceOf(Forbidden.class);
    }
}
