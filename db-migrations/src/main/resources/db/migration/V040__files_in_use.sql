-- Whether a stored file is still in use is asked of every table that names one each time a file is stored.
create index evidence_by_file on evidence (sha256) where sha256 is not null;
create index paper_by_file on paper (sha256);
create index submission_by_file on submission (sha256) where sha256 is not null;
