// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * Names the job that distributes missing file keys to users. It distributes all missing
 * file keys that the application's account can open. The server knows which file keys are
 * missing. Therefore a job that is started again continues where it stopped.
 */
public final class DistributeKeysJob {

	/** Names the bean and the job. */
	public static final String NAME = "dracoonDistributeKeysJob";

	/**
	 * Names the parameter for the room with the files, a {@code String} such as
	 * {@code dracoon:/Vault}. Without this parameter, the job handles all files that the
	 * account can see.
	 */
	public static final String ROOM = "room";

	/**
	 * Names the parameter for the file of the report in JSON, a {@code String}. It is
	 * optional.
	 */
	public static final String REPORT = "report";

	/**
	 * Names the parameter that starts another job instance, a {@code String} such as the
	 * date.
	 */
	public static final String RUN = "run";

	private DistributeKeysJob() {
	}

}
