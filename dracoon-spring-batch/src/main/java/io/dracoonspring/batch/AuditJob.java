// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * Names the job that records the permissions of all users in all rooms, and the events
 * since the last audit. Every audit has its own directory in the target, with the files
 * {@code permissions.csv}, {@code permissions.jsonl}, {@code events.csv} and
 * {@code events.jsonl}. Until the audit is complete, the name of the directory ends with
 * {@code .incomplete}. The constants except {@link #NAME} are the job's parameters. A
 * failed job resumes where it stopped if it is started again with the same parameters.
 */
public final class AuditJob {

	/** Names the bean and the job. */
	public static final String NAME = "dracoonAuditJob";

	/**
	 * Names the parameter for the directory of the audits, a {@code String}:
	 * {@code file:/data/audits} or a path. The events start at the end of the last
	 * complete audit of the same target.
	 */
	public static final String TARGET = "target";

	/**
	 * Names the parameter for the start of the events in the first audit of a target, a
	 * {@code String} such as {@code 2026-01-01} or {@code 2026-01-01T00:00:00Z}, in UTC.
	 * Without this parameter, the first audit starts with the server's oldest event.
	 */
	public static final String FROM = "from";

	/**
	 * Names the parameter for the content, a {@code String}: {@code permissions},
	 * {@code events} or {@code all}, which is the default.
	 */
	public static final String CONTENT = "content";

	/**
	 * Names the parameter for the file of the report in JSON, a {@code String}. It is
	 * optional.
	 */
	public static final String REPORT = "report";

	/**
	 * Names the parameter for a room without encryption, a {@code String} with the path
	 * or id of the room. The parameter is for servers that let no account read the event
	 * log or list permissions. DRACOON Cloud is said to be such a server. The server then
	 * writes its own reports to this room, and the audit contains the unchanged files of
	 * these reports.
	 */
	public static final String REPORT_ROOM = "report-room";

	/**
	 * Names the parameter that distinguishes the audits of a target, a {@code String}
	 * such as the date. A new value starts a new audit.
	 */
	public static final String RUN = "run";

	private AuditJob() {
	}

}
