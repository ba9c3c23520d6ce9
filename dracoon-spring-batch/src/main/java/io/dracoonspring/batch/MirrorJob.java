// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * The job that makes a tree on one side like that on the other: a directory, or the
 * resources of a pattern, in a room; a room in a directory; a room in a room of another
 * client. Nothing is deleted. It has these parameters; those that say what is mirrored
 * make the instance, so that a job that failed goes on where it stopped when it is
 * started with the same ones.
 */
public final class MirrorJob {

	/** The name of the bean and of the job. */
	public static final String NAME = "dracoonMirrorJob";

	/**
	 * Where files come from, a {@code String}: {@code file:/data/archive}, a pattern of
	 * resources such as {@code file:/data/*.pdf}, or a room or folder such as
	 * {@code dracoon:/Projects} or {@code dracoon://bean/Projects}.
	 */
	public static final String SOURCE = "source";

	/** Where files go, a {@code String}: a room, a folder or a directory that exists. */
	public static final String TARGET = "target";

	/**
	 * How files are compared in the end, a {@code String}: {@code none},
	 * {@code declared}, which is without a download and the default, or {@code content}.
	 */
	public static final String VERIFY = "verify";

	/**
	 * Whether only a plan is made, a {@code String}: {@code true} or {@code false}, which
	 * is the default.
	 */
	public static final String DRY_RUN = "dryRun";

	/** The file that the report is written to as JSON, a {@code String}; not needed. */
	public static final String REPORT = "report";

	/**
	 * Makes another instance of the job for the same source and target, a {@code String}
	 * such as the date; not needed.
	 */
	public static final String RUN = "run";

	private MirrorJob() {
	}

}
