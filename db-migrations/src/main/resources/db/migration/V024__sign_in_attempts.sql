-- Attempts to sign in with a password, for as long as they count.
create table sign_in_attempt (
    id uuid primary key,
    account bytea not null,
    address bytea not null,
    at timestamptz not null
);
comment on table sign_in_attempt is 'Attempts to sign in that did not succeed or are under way; kept for a quarter of an hour (real time).';
comment on column sign_in_attempt.account is 'SHA-256 of the e-mail address that was entered, whether such an account exists or not.';
comment on column sign_in_attempt.address is 'SHA-256 of the network address the attempt came from; of an IPv6 address its network.';
create index sign_in_attempt_by_account on sign_in_attempt (account, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);
