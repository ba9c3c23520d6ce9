// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * The job that writes down who may do what in which room, and what has happened since the
 * last audit. Every audit has a directory of its own in the target, with the files
 * {@code permissions.csv}, {@code permissions.jsonl}, {@code events.csv} and
 * {@code events.jsonl}. It has these parameters; a job that failed goes on where it
 * stopped when it is started with the same ones.
 */
public final class AuditJob {

	/** The name of the bean and of the job. */
	public static final String NAME = "dracoonAuditJob";

	/**
	 * The directory that audits are written to, a {@code String}:
	 * {@code file:/data/audits} or a path. Events go on where the last complete audit of
	 * the same target ended.
	 */
	public static final String TARGET = "target";

	/**
	 * Where events begin in the first audit of a target, a {@code String} such as
	 * {@code 2026-01-01} or {@code 2026-01-01T00:00:00Z}, in UTC; without it with the
	 * oldest that the server has.
	 */
	public static final String FROM = "from";

	/**
	 * What is written, a {@code String}: {@code permissions}, {@code events} or
	 * {@code all}, which is the default.
	 */
	public static final String CONTENT = "content";

	/** The file that the report is written to as JSON, a {@code String}; not needed. */
	public static final String REPORT = "report";

	/**
	 * The room without encryption that the server writes reports of its own to, a
	 * {@code String}: its path or id. For servers that let nobody read the event log or
	 * list permissions, such as DRACOON Cloud is said to be: the audit has the files of
	 * these reports then, as they are.
	 */
	public static final String REPORT_ROOM = "report-room";

	/** Makes another audit of the same target, a {@code String} such as the date. */
	public static final String RUN = "run";

	private AuditJob() {
	}

}
