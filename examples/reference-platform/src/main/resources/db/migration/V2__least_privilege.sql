-- The application's own role: it reads, adds and changes what it has to, and nothing else. Versions and the log are only
-- ever added to; nobody can be unseen by whoever gets hold of the application.
grant usage on schema public to ${app_role};
grant select, insert on record_version, record_key, corroboration, batch_seen, row_result, access, access_subject, change, report, answer, nonce,
    record_alias, batch_part, batch, record, rights_case, joint_action, submission to ${app_role};
grant update on batch, record, rights_case, joint_action, submission, corroboration to ${app_role};
grant update (gzip) on batch_part to ${app_role};
grant delete on change, report, answer, nonce to ${app_role}; -- what is kept for a time only
grant delete on record_alias, batch_seen to ${app_role};
-- The number of the last change, whatever was dropped since: without the right to see it the database says nothing.
grant select on sequence change_cursor_seq to ${app_role};
