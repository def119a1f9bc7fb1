-- An inbox is read lane by lane: what lies with a party's role, with a role of no party, with a person. In each lane the index has
-- the order of the page, things without a date last, so that the first page of thousands costs as much as that of ten.
create index work_item_lane_of_party on work_item (party, role, coalesce(due_at, 'infinity'::timestamptz), id)
    where account is null and party is not null;
create index work_item_lane_of_role on work_item (role, coalesce(due_at, 'infinity'::timestamptz), id) where account is null and party is null;
create index work_item_lane_of_person on work_item (account, coalesce(due_at, 'infinity'::timestamptz), id) where account is not null;
drop index work_item_by_party;
drop index work_item_by_account;
