-- Rules are data: versions of the escalation policy, the newest one in force decides.

create table escalation_policy_version (
    policy_id    text not null check (policy_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      integer not null check (version > 0),
    effective_at timestamptz not null,
    review_on    date not null,
    author       text not null,
    approver     text not null,
    content      jsonb not null,
    primary key (policy_id, version),
    check (author <> approver),
    check (review_on <= (effective_at at time zone 'UTC')::date + 366)
);

insert into escalation_policy_version (policy_id, version, effective_at, review_on, author, approver, content)
values ('default', 1, date_trunc('day', now()), (now() at time zone 'UTC')::date + 365, 'redress', 'installation', '{
  "routing": {
    "tiers": { "MINOR": 1, "MODERATE": 2, "MAJOR": 3 },
    "criteria": [
      { "criterion": "DEMANDED", "raisesBy": 1 },
      { "criterion": "REACH", "raisesBy": 1, "atLeast": 10000 },
      { "criterion": "NEGATIVE_SENTIMENT", "raisesBy": 1, "atMost": -0.6 },
      { "criterion": "KEY_ACCOUNT", "raisesBy": 1, "customerTiers": ["KEY_ACCOUNT"] },
      { "criterion": "AMOUNT_AT_STAKE", "raisesBy": 1, "atLeast": 10000 },
      { "criterion": "REPEATED_CONTACT", "raisesBy": 1, "atLeast": 2 }
    ],
    "unsatisfiedReopeningRaisesBy": 1
  },
  "ladder": [
    { "stepId": "acknowledgement-warn-75", "target": "ACKNOWLEDGEMENT", "mark": "WARN_75", "actions": ["NOTIFY_LEAD"] },
    { "stepId": "acknowledgement-due", "target": "ACKNOWLEDGEMENT", "mark": "DUE", "tiers": [1, 2], "actions": ["NOTIFY_DEPARTMENT_HEAD"] },
    { "stepId": "acknowledgement-due-top", "target": "ACKNOWLEDGEMENT", "mark": "DUE", "tiers": [3], "actions": ["NOTIFY_DEPARTMENT_HEAD", "NOTIFY_DUTY_LIST"] },
    { "stepId": "analysis-warn-75", "target": "ANALYSIS", "mark": "WARN_75", "actions": ["NOTIFY_LEAD"] },
    { "stepId": "analysis-due", "target": "ANALYSIS", "mark": "DUE", "tiers": [1, 2], "actions": ["NOTIFY_DEPARTMENT_HEAD"] },
    { "stepId": "analysis-due-top", "target": "ANALYSIS", "mark": "DUE", "tiers": [3], "actions": ["NOTIFY_DEPARTMENT_HEAD", "NOTIFY_DUTY_LIST"] },
    { "stepId": "resolution-warn-75", "target": "RESOLUTION", "mark": "WARN_75", "actions": ["NOTIFY_LEAD"] },
    { "stepId": "resolution-warn-90", "target": "RESOLUTION", "mark": "WARN_90", "actions": ["NOTIFY_DEPARTMENT_HEAD"] },
    { "stepId": "resolution-due", "target": "RESOLUTION", "mark": "DUE", "tiers": [1, 2], "actions": ["RAISE_TIER", "NAME_DEPARTMENT_HEAD", "NOTIFY_DEPARTMENT_HEAD", "REQUEST_PLAN"] },
    { "stepId": "resolution-due-top", "target": "RESOLUTION", "mark": "DUE", "tiers": [3], "actions": ["RAISE_TIER", "NAME_DEPARTMENT_HEAD", "NOTIFY_DEPARTMENT_HEAD", "NOTIFY_DUTY_LIST", "REQUEST_PLAN"] },
    { "stepId": "plan-due", "target": "PLAN", "mark": "DUE", "tiers": [1, 2], "actions": ["RAISE_TIER"] },
    { "stepId": "plan-due-top", "target": "PLAN", "mark": "DUE", "tiers": [3], "actions": ["RAISE_TIER", "NOTIFY_DUTY_LIST"] },
    { "stepId": "promise-due", "target": "PROMISE", "mark": "DUE", "tiers": [1, 2], "actions": ["RAISE_TIER"] },
    { "stepId": "promise-due-top", "target": "PROMISE", "mark": "DUE", "tiers": [3], "actions": ["RAISE_TIER", "NOTIFY_DUTY_LIST"] }
  ]
}');
