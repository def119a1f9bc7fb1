-- Joint commitments: a group of ordinary ones of one ask, with one coordinator (features, row D4).
create table joint_commitment (
    id uuid primary key,
    code text not null constraint joint_commitment_code_is_unique unique,
    recommendation uuid not null references recommendation,
    coordinator uuid not null references commitment,
    statement text,
    statement_at timestamptz,
    common_text text,
    common_text_at timestamptz,
    formed_at timestamptz not null,
    formed_by uuid not null references account,
    dissolved_at timestamptz,
    version bigint not null default 0,
    constraint joint_commitment_statement_says_when check ((statement is null) = (statement_at is null)),
    constraint joint_commitment_common_text_says_when check ((common_text is null) = (common_text_at is null))
);
comment on table joint_commitment is 'Commitments of one ask that several addressees keep together. It has no value of its own: what is said of the whole is derived from the partners'' standings when it is read.';
comment on column joint_commitment.coordinator is 'The partner whose focal point writes for all; signs for none but itself.';
comment on column joint_commitment.statement is 'Public: what the partners want to do together.';
comment on column joint_commitment.common_text is 'For the partners'' own people only: a report text that each may take over into its own draft.';
comment on column joint_commitment.dissolved_at is 'When fewer than two partners were left.';
create index joint_commitment_by_recommendation on joint_commitment (recommendation);

create table joint_partner (
    joint uuid not null references joint_commitment,
    commitment uuid not null references commitment,
    joined_at timestamptz not null,
    left_at timestamptz,
    left_reason text,
    primary key (joint, commitment, joined_at),
    constraint joint_partner_leaves_with_a_reason check ((left_at is null) = (left_reason is null))
);
comment on table joint_partner is 'Who keeps a joint commitment, and who did.';
create unique index joint_partner_is_in_one_group on joint_partner (commitment) where left_at is null;
