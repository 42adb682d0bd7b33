create table if not exists webhooks (
  id text primary key,
  name text not null,
  url text not null,
  event_types text not null,
  secret text not null,
  next_secret text,
  next_secret_active_at integer,
  paused integer not null,
  retries integer not null,
  faults text not null,
  created_at integer not null
);
create table if not exists events (
  id integer primary key autoincrement,
  event_id text not null,
  type text not null,
  body blob not null,
  created_at integer not null
);
create table if not exists deliveries (
  id integer primary key autoincrement,
  webhook_id text not null references webhooks (id) on delete cascade,
  event_id integer not null references events (id),
  duplicate integer not null,
  state text not null,
  attempts integer not null,
  next_attempt_at integer,
  created_at integer not null
);
create index if not exists deliveries_webhook on deliveries (webhook_id, id);
create index if not exists deliveries_event on deliveries (event_id);
create index if not exists deliveries_state on deliveries (state, id);
create table if not exists attempts (
  delivery_id integer not null references deliveries (id) on delete cascade,
  number integer not null,
  started_at integer not null,
  latency_ms integer not null,
  url text not null,
  faults text not null,
  request_headers text not null,
  request_body blob,
  request_bytes integer not null,
  status integer,
  response_headers text not null,
  response_body blob,
  response_shortened integer not null,
  error text,
  primary key (delivery_id, number)
) without rowid;
create table if not exists schedule (
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
create index if not exists schedule_execution_time on schedule (execution_time);
create index if not exists schedule_last_heartbeat on schedule (last_heartbeat);
