-- A fresh system can route: one department with head and deputy, a team of two per tier, two executives on duty.

insert into tier (level, name) values
    (1, 'Frontline Support'),
    (2, 'Sales Management'),
    (3, 'Executive Team');

insert into staff (id, name, email) values
    ('01900000-0000-7000-8000-000000000001', 'Robin Acker',    'head.customer-care@redress.example'),
    ('01900000-0000-7000-8000-000000000002', 'Sam Brook',      'deputy.customer-care@redress.example'),
    ('01900000-0000-7000-8000-000000000011', 'Local Agent',    'local-agent@redress.example'),
    ('01900000-0000-7000-8000-000000000012', 'Alex Carver',    'alex.carver@redress.example'),
    ('01900000-0000-7000-8000-000000000021', 'Local Manager',  'local-manager@redress.example'),
    ('01900000-0000-7000-8000-000000000022', 'Kim Dale',       'kim.dale@redress.example'),
    ('01900000-0000-7000-8000-000000000031', 'Local Executive', 'local-executive@redress.example'),
    ('01900000-0000-7000-8000-000000000032', 'Toni Everett',   'toni.everett@redress.example');

update staff set deputy_id = '01900000-0000-7000-8000-000000000002' where id = '01900000-0000-7000-8000-000000000001';

insert into department (id, code, name, head_id, deputy_id, is_default) values
    ('01900000-0000-7000-8000-000000000100', 'customer-care', 'Customer Care',
     '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002', true);

insert into team (id, department_id, tier, code, name, lead_id) values
    ('01900000-0000-7000-8000-000000000101', '01900000-0000-7000-8000-000000000100', 1, 'frontline-support', 'Frontline Support', '01900000-0000-7000-8000-000000000012'),
    ('01900000-0000-7000-8000-000000000102', '01900000-0000-7000-8000-000000000100', 2, 'sales-management', 'Sales Management', '01900000-0000-7000-8000-000000000021'),
    ('01900000-0000-7000-8000-000000000103', '01900000-0000-7000-8000-000000000100', 3, 'executive-team', 'Executive Team', '01900000-0000-7000-8000-000000000031');

insert into team_member (team_id, staff_id) values
    ('01900000-0000-7000-8000-000000000101', '01900000-0000-7000-8000-000000000011'),
    ('01900000-0000-7000-8000-000000000101', '01900000-0000-7000-8000-000000000012'),
    ('01900000-0000-7000-8000-000000000102', '01900000-0000-7000-8000-000000000021'),
    ('01900000-0000-7000-8000-000000000102', '01900000-0000-7000-8000-000000000022'),
    ('01900000-0000-7000-8000-000000000103', '01900000-0000-7000-8000-000000000031'),
    ('01900000-0000-7000-8000-000000000103', '01900000-0000-7000-8000-000000000032');

insert into executive_duty (position, staff_id) values
    (1, '01900000-0000-7000-8000-000000000031'),
    (2, '01900000-0000-7000-8000-000000000032');
