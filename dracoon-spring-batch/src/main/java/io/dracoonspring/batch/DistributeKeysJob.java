// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * The job that gives everybody the file keys that are missing, as far as the account of
 * the application can open them. What is missing is known by the server, so that the job
 * goes on where it stopped whenever it is started again.
 */
public final class DistributeKeysJob {

	/** The name of the bean and of the job. */
	public static final String NAME = "dracoonDistributeKeysJob";

	/**
	 * The room whose files it is about, a {@code String} such as {@code dracoon:/Vault};
	 * without it all files that the account can see.
	 */
	public static final String ROOM = "room";

	/** The file that the report is written to as JSON, a {@code String}; not needed. */
	public static final String REPORT = "report";

	/** Makes another instance of the job, a {@code String} such as the date. */
	public static final String RUN = "run";

	private DistributeKeysJob() {
	}

}
