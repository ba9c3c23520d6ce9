-- The journal of plans of DRACOON for Spring, for PostgreSQL. May be run again.

create table if not exists dracoon_blueprint_lock (
	id integer primary key,
	holder varchar(36),
	lease_until timestamp(3) with time zone
);

insert into dracoon_blueprint_lock (id) values (1) on conflict do nothing;

create table if not exists dracoon_blueprint_journal (
	seq bigint generated always as identity primary key,
	entry_time timestamp(3) with time zone not null,
	plan varchar(64) not null,
	account varchar(250) not null,
	process varchar(250) not null,
	state varchar(16) not null,
	action varchar(32) not null,
	subject varchar(4000) not null,
	-- the changes as JSON
	step text not null
);
