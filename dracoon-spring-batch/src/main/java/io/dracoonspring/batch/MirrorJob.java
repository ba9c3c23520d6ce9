// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * Names the job that mirrors a tree. The job mirrors a directory, or the resources of a
 * pattern, to a room. It also mirrors a room to a directory, or to a room of another
 * client. It deletes nothing. The constants are the job's parameters. The parameters that
 * select the files identify the job instance. A failed job resumes where it stopped if it
 * is started again with the same parameters.
 */
public final class MirrorJob {

	/** Names the bean and the job. */
	public static final String NAME = "dracoonMirrorJob";

	/**
	 * Names the parameter for the source, a {@code String}: {@code file:/data/archive}, a
	 * pattern of resources such as {@code file:/data/*.pdf}, or a room or folder such as
	 * {@code dracoon:/Projects} or {@code dracoon://bean/Projects}.
	 */
	public static final String SOURCE = "source";

	/**
	 * Names the parameter for the target, a {@code String}: an existing room, folder or
	 * directory.
	 */
	public static final String TARGET = "target";

	/**
	 * Names the parameter for the final verification, a {@code String}: {@code none},
	 * {@code declared}, which needs no download and is the default, or {@code content}.
	 */
	public static final String VERIFY = "verify";

	/**
	 * Names the parameter for a job that only creates a plan, a {@code String}:
	 * {@code true} or {@code false}, which is the default.
	 */
	public static final String DRY_RUN = "dryRun";

	/**
	 * Names the parameter for the file of the report in JSON, a {@code String}. It is
	 * optional.
	 */
	public static final String REPORT = "report";

	/**
	 * Names the parameter that starts another instance of the job for the same source and
	 * target, a {@code String} such as the date. It is optional.
	 */
	public static final String RUN = "run";

	private MirrorJob() {
	}

}
