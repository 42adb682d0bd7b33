create table parra_webhook_inbox (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time timestamp not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp,
  last_failure timestamp,
  consecutive_failures int,
  last_heartbeat timestamp,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index parra_webhook_inbox_execution_time on parra_webhook_inbox (execution_time);
create index parra_webhook_inbox_last_heartbeat on parra_webhook_inbox (last_heartbeat);
