alter table import_job
    drop constraint import_job_format_check,
    add constraint import_job_format_check check (format in ('CSV', 'NDJSON', 'JSON', 'XLSX', 'XML'));
