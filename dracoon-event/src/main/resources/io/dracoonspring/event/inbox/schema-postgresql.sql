-- The inbox of events of DRACOON for Spring, for PostgreSQL. May be run again.

create table if not exists dracoon_event (
	seq bigint generated always as identity primary key,
	id varchar(64) not null unique,
	source varchar(16) not null,
	type varchar(150),
	type_id bigint,
	object_id bigint,
	event_time timestamp(3) with time zone not null,
	-- the data from the server, null when the event has been published or dropped
	json text,
	received_at timestamp(3) with time zone not null,
	-- waiting, published, or dropped because another message of the same event (the counterpart) is stored
	state varchar(16) not null,
	counterpart varchar(64) unique,
	attempts integer default 0 not null,
	due_at timestamp(3) with time zone not null,
	-- the time at which the event was published or dropped
	finished_at timestamp(3) with time zone,
	-- the class of the last failure
	error varchar(250)
);

create index if not exists dracoon_event_due on dracoon_event (due_at, seq) where state = 'waiting';

create index if not exists dracoon_event_match on dracoon_event (object_id, type, source, event_time)
	where state <> 'dropped';

create index if not exists dracoon_event_finished on dracoon_event (finished_at) where state <> 'waiting';

-- rows to lock, so that instances decide about the same object one after the other
create table if not exists dracoon_event_lock (
	id integer primary key
);

insert into dracoon_event_lock (id) select * from generate_series(0, 63) on conflict do nothing;

create table if not exists dracoon_event_checkpoint (
	log varchar(200) primary key,
	read_until timestamp(3) with time zone not null,
	holder varchar(64),
	lease_until timestamp(3) with time zone
);

-- the secret of the webhooks if none is configured; anyone who can read it can sign messages
create table if not exists dracoon_event_secret (
	id integer primary key,
	secret varchar(100) not null
);
