package org.followthrough.random;

import java.util.List;
import java.util.Map;
import org.followthrough.World;
import org.followthrough.notification.FollowKind;
import org.followthrough.notification.FollowService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told: followers of everything public, nobody of anything else, nobody twice (features, rows L1 and L2). */
@TestComponent
class Ears {

    /** Who follows which parties. */
    private static final Map<String, List<String>> FOLLOWERS = Map.of("observer", List.of("XAA", "ORG-4"), "rapporteur", List.of("XAB"),
            "reviewer3", List.of("XAA", "XAC"));

    private static final String AMISS = """
            with news as (
                select u.*, c.addressee from audit_entry u join commitment c on c.id = u.commitment
                where u.visibility = 'public' and u.action in ('commitment-assigned', 'position-cleared', 'no-response-recorded', 'report-cleared',
                    'nothing-reported', 'assessment-published', 'commitment-closed', 'escalated', 'commitment-started', 'extension-granted',
                    'extension-refused', 'clarification-answered', 'handed-back', 'given-back', 'appeal-lodged', 'appeal-accepted', 'appeal-refused',
                    'second-panel-called', 'reopened', 'support-requested', 'later-reply-published', 'alternative-report-attached')),
            joint as (
                select u.*, c.addressee, u.content ->> 'joint' as code from audit_entry u join commitment c on c.id = u.commitment
                where u.visibility = 'public' and u.action in ('jointly-kept', 'jointly-left', 'jointly-dissolved', 'coordinator-changed', 'joint-statement-written'))
            select 'is not told: ' || a.name || ' ' || u.subject || ' ' || u.action || ' ' || u.at
                from news u join follow f on f.kind = 'party' and f.target = u.addressee join account a on a.id = f.account
                where u.account is distinct from a.id and not exists (select 1 from notice n where n.account = a.id and n.kind = 'followed'
                    and n.topic = u.action and n.commitment = u.commitment and n.at = u.at)
            union all select 'is told what nobody was: ' || a.name || ' ' || c.ref || ' ' || n.topic || ' ' || n.at
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.kind = 'followed' and not exists (select 1 from news u where u.action = n.topic and u.commitment = n.commitment and u.at = n.at)
                    and not exists (select 1 from joint u where u.action = n.topic and u.commitment = n.commitment and u.at = n.at)
            union all select 'is not told of what is kept jointly, or more than once: ' || a.name || ' ' || u.code || ' ' || u.action || ' ' || u.at
                from (select distinct action, code, at, account, addressee from joint) u join follow f on f.kind = 'party' and f.target = u.addressee
                    join account a on a.id = f.account
                where u.account is distinct from a.id and (select count(*) from notice n where n.account = a.id and n.kind = 'followed' and n.topic = u.action
                    and n.at = u.at and n.commitment in (select x.commitment from joint x where x.code = u.code and x.action = u.action and x.at = u.at)) <> 1
            union all select 'is not told of its own: ' || a.name || ' ' || u.subject || ' ' || u.action || ' ' || u.at
                from joint u join account_role g on g.party = u.addressee and g.role in ('focal-point', 'clearing-officer') join account a on a.id = g.account
                where u.action <> 'joint-statement-written' and u.account is distinct from a.id and not exists (select 1 from notice n
                    where n.account = a.id and n.kind = 'joint' and n.commitment = u.commitment and n.at = u.at
                        and n.topic in (u.action, 'jointly-coordinated', 'coordination-given'))
            union all select 'is told of what others keep jointly: ' || a.name || ' ' || c.ref || ' ' || n.topic
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.kind = 'joint' and not exists (select 1 from account_role g where g.account = a.id and g.party = c.addressee)
            union all select 'is told of what they do not follow: ' || a.name || ' ' || c.ref || ' ' || n.topic
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.kind = 'followed' and not exists (select 1 from follow f where f.account = a.id and f.target = c.addressee)
            union all select 'is told twice: ' || a.name || ' ' || c.ref || ' ' || n.kind || ' ' || n.topic || ' ' || n.at
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.kind in ('followed', 'outcome', 'escalation') or n.work_item is not null and n.kind = 'work'
                group by a.name, c.ref, n.kind, n.topic, n.at, n.work_item having count(*) > 1
            union all select 'is told of a seat that was never theirs: ' || a.name || ' ' || c.ref
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.topic = 'rate' and not exists (select 1 from panel_seat s join panel p on p.id = s.panel
                    where p.commitment = n.commitment and s.account = n.account)
            union all select 'is told what is a panel''s: ' || a.name || ' ' || c.ref || ' ' || n.topic
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.topic in ('seat-passed-on', 'seat-given-back', 'seat-filled', 'sealed-by-time')
                    and not exists (select 1 from account_role g where g.account = a.id and g.role in ('reviewer', 'panel-chair'))
            union all select 'is told what came confidentially: ' || a.name || ' ' || c.ref
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where n.topic = 'confidential-received' and not exists (select 1 from panel p left join panel_seat s on s.panel = p.id
                    where p.commitment = n.commitment and (p.chair = n.account or s.account = n.account and s.declared_at is not null))
                    and not exists (select 1 from audit_entry passed join account_role g on g.account = n.account and g.role = 'panel-chair'
                        where passed.commitment = n.commitment and passed.action = 'chair-passed-on' and passed.at >= n.at)
            union all select 'is told what is the addressee''s: ' || a.name || ' ' || c.ref || ' ' || n.kind || ' ' || n.topic
                from notice n join account a on a.id = n.account join commitment c on c.id = n.commitment
                where (n.kind = 'outcome' and n.topic in ('position-cleared', 'report-cleared', 'no-response-recorded', 'nothing-reported',
                    'assessment-published', 'commitment-closed', 'commitment-started', 'plan-returned', 'plan-cleared', 'later-reply-returned', 'plan-counts', 'extension-granted',
                    'extension-refused', 'extension-lapsed', 'passed-on', 'given-back', 'given-on', 'reopened', 'appeal-accepted', 'appeal-refused',
                    'appeal-overtaken', 'appeal-lapsed', 'second-panel-called', 'support-offered') or n.kind in ('work', 'reminder') and n.topic in ('respond', 'clear-position', 'report', 'clear-report', 'contribute', 'reply'))
                    and not exists (select 1 from account_role g where g.account = a.id and g.party = c.addressee)
            """;

    private final JdbcClient jdbc;
    private final FollowService follows;

    Ears(JdbcClient jdbc, FollowService follows) {
        this.jdbc = jdbc;
        this.follows = follows;
    }

    void begin(World world) {
        FOLLOWERS.forEach((who, parties) -> parties.forEach(party -> follows.follow(world.who(who), FollowKind.PARTY, party)));
    }

    List<String> amiss() {
        return jdbc.sql(AMISS).query(String.class).list();
    }
}
