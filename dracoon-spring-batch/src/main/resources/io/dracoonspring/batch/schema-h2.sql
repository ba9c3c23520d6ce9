-- The plans and leases of DRACOON for Spring Batch, for H2. May be run again.

create table if not exists dracoon_batch_file (
	job_instance_id bigint not null,
	-- the number of the file in the plan, from 1
	file_id bigint not null,
	path varchar(8000) not null,
	size bigint not null,
	-- milliseconds since 1970
	modified bigint,
	source_node bigint,
	target_node bigint,
	-- PLANNED, BEGUN, SENT, UNCHANGED or FAILED
	state varchar(16) not null,
	-- result and grade of the verification: SAME, DIFFERENT or UNPROVEN, and CONTENT or DECLARED
	result varchar(16),
	grade varchar(16),
	-- the reason why the file failed, differs or is unproven
	reason varchar(1000),
	-- the resume token of an unfinished upload; the key in it is encrypted
	resume_token text,
	primary key (job_instance_id, file_id)
);

create table if not exists dracoon_batch_part (
	job_instance_id bigint not null,
	part_id integer not null,
	first_file bigint not null,
	last_file bigint not null,
	primary key (job_instance_id, part_id)
);

-- the owners of parts; the epoch increases with every new owner
create table if not exists dracoon_batch_lease (
	job_instance_id bigint not null,
	name varchar(100) not null,
	epoch bigint not null,
	owner varchar(200),
	expires_at timestamp(3) with time zone not null,
	primary key (job_instance_id, name)
);

-- the period of the events that audits have written, for each target directory
create table if not exists dracoon_batch_audit (
	target varchar(1000) not null,
	-- milliseconds since 1970, null for the oldest event
	from_ms bigint,
	-- the exclusive end of the events
	until_ms bigint not null,
	audits bigint not null,
	-- the instance of the job of the last audit
	job_instance_id bigint not null,
	primary key (target)
);

-- the latest of these events; the id 0 of a job instance stands for all complete jobs
create table if not exists dracoon_batch_audit_event (
	target varchar(1000) not null,
	job_instance_id bigint not null,
	event_id bigint not null,
	-- milliseconds since 1970
	event_ms bigint not null,
	primary key (target, job_instance_id, event_id)
);

-- the active workers, which share the limits
create table if not exists dracoon_batch_worker (
	worker varchar(200) not null primary key,
	expires_at timestamp(3) with time zone not null,
	-- the time until which the server accepts no calls
	refused_until timestamp(3) with time zone
);

-- the last result of each mirror
create table if not exists dracoon_batch_result (
	-- identifies source and target
	mirror varchar(36) not null primary key,
	source varchar(4000) not null,
	target varchar(4000) not null,
	-- the instance of the job that runs, or ended last
	job_instance_id bigint not null,
	running boolean not null,
	-- both are null before the first end
	succeeded boolean,
	ended_at timestamp(3) with time zone
);
