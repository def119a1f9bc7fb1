package org.followthrough.bench;

import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.workflow.Inbox;

/** The first page of an inbox in which thousands of things wait, among the inboxes of others. */
final class InboxBench {

    private static final int EACH = Integer.getInteger("items", 5_000);

    private final Product product;
    private final Inbox inbox;

    private InboxBench(Product product) {
        this.product = product;
        this.inbox = product.service(Inbox.class);
    }

    public static void main(String[] arguments) throws Exception {
        try (var product = Product.start("inbox")) {
            product.prepare();
            new Commitments(product).rows(EACH * Commitments.ADDRESSEES);
            new InboxBench(product).measure();
        }
    }

    private void measure() throws Exception {
        work("report", "focal-point", "c.addressee", "null");
        work("decide-extension", "organiser", "null", "null");
        work("rate", "reviewer", "null", "'" + Commitments.organiser().id() + "'");
        product.jdbc().sql("vacuum analyze work_item").update();
        var bare = Measure.median(25, () -> product.jdbc().sql("""
                select id from work_item where party = 'XAA' and role = 'focal-point' and account is null
                order by coalesce(due_at, 'infinity'::timestamptz), id limit 51""").query(UUID.class).list());
        Measure.row("bare rows of one lane", Measure.ms(bare));
        page("focal point", person(new Grant(Role.FOCAL_POINT, "XAA")));
        page("organiser, reviewer", person(new Grant(Role.ORGANISER, null), new Grant(Role.REVIEWER, "XAB")));
        page("focal point of two, organiser", person(new Grant(Role.FOCAL_POINT, "XAA"), new Grant(Role.FOCAL_POINT, "XAB"),
                new Grant(Role.ORGANISER, null)));
    }

    private static Actor person(Grant... grants) {
        var who = Commitments.organiser();
        return new Actor(who.id(), who.email(), who.name(), who.language(), Set.of(grants));
    }

    /** One piece of work for each commitment; for nobody in particular only for those of one addressee. */
    private void work(String kind, String role, String party, String account) {
        product.jdbc().sql("""
                insert into work_item (id, kind, commitment, role, party, account, since, due_at, lateness)
                select gen_random_uuid(), '%s', c.id, '%s', %s, %s::uuid, now(),
                    case when abs(hashtext(c.ref)) %% 10 = 0 then null else now() + abs(hashtext(c.ref)) %% 4000 * interval '1 hour' end, 'on-time'
                from commitment c where %s""".formatted(kind, role, party, account, party.equals("null") ? "c.addressee = 'XAA'" : "true")).update();
    }

    private void page(String who, Actor actor) throws Exception {
        var waiting = inbox.count(actor);
        var first = Measure.median(25, () -> inbox.of(actor, null, null, 51));
        var counted = Measure.median(25, () -> inbox.count(actor));
        var end = inbox.of(actor, null, null, 500).getLast();
        var next = Measure.median(25, () -> inbox.of(actor, end.dueAt(), end.id(), 51));
        Measure.row(who + " (" + (waiting > Inbox.COUNTED ? "more than " + Inbox.COUNTED : waiting) + ")", Measure.ms(first), "count "
                + Measure.ms(counted), "further " + Measure.ms(next), "limit 50 ms");
    }
}
