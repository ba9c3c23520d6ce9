// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

/**
 * Names the job that mirrors a tree. The job mirrors a directory, or the resources of a
 * pattern, to a room. It also mirrors a room to a directory, or to a room of another
 * client. The job records the versions of the files in source and target. A later run
 * compares the files with the recorded versions. It overwrites a file that was changed in
 * the target only if {@link #CONFLICTS} allows it. It deletes files only if
 * {@link #DELETIONS} allows it. The constants except {@link #NAME} are the job's
 * parameters. The parameters that select the files identify the job instance. A failed
 * job resumes where it stopped if it is started again with the same parameters.
 */
public final class MirrorJob {

	/** Names the bean and the job. */
	public static final String NAME = "dracoonMirrorJob";

	/**
	 * Names the parameter for the source, a {@code String}. The source is a directory
	 * such as {@code file:/data/archive}, a pattern of resources such as
	 * {@code file:/data/*.pdf}, or a room or folder such as {@code dracoon:/Projects} or
	 * {@code dracoon://bean/Projects}.
	 */
	public static final String SOURCE = "source";

	/**
	 * Names the parameter for the target, a {@code String}: a room, folder or directory.
	 * The job creates missing folders in an existing room, and a missing directory in an
	 * existing one, before it sends the first file.
	 */
	public static final String TARGET = "target";

	/**
	 * Names the parameter for the final verification, a {@code String}: {@code none},
	 * {@code declared} or {@code content}. {@code declared} is the default. It needs no
	 * download, and compares the checksums of plain files and the authentication tags of
	 * encrypted files. {@code content} compares the downloaded content.
	 */
	public static final String VERIFY = "verify";

	/**
	 * Names the parameter for conflicts, a {@code String}: {@code report}, which is the
	 * default, {@code source} or {@code newer}. A file has a conflict if it differs from
	 * the source, and its version in the target is not the recorded one. {@code report}
	 * reports such files and does not change them. {@code source} replaces them with a
	 * new version. {@code newer} replaces a file that is older than the file in the
	 * source, and does not change a file that is newer. It compares the files' own times
	 * of modification in seconds. If a node has no such time, the time of its last change
	 * on the server counts. If the times are the same or unknown, or if the file was
	 * deleted in the target, the conflict is reported.
	 */
	public static final String CONFLICTS = "conflicts";

	/**
	 * Names the parameter for files that a run has sent, and that were then deleted in
	 * the source, a {@code String}. {@code none} deletes nothing, and is the default.
	 * {@code report} reports the files that would be deleted. {@code recycle-bin} moves
	 * the files to the recycle bin of the room. If the target is a directory,
	 * {@code recycle-bin} moves the files to a directory in the target. The name of this
	 * directory is {@code .dracoon-deleted-} and the id of the job instance. The report
	 * always lists the files that exist only in the target.
	 */
	public static final String DELETIONS = "deletions";

	/**
	 * Names the parameter for the maximum number of files that the job deletes, a
	 * {@code String}: a number, or a percentage of the files whose versions are recorded.
	 * The default is {@code 2%}. If more files would have to be deleted, the job deletes
	 * none, and fails after the transfers.
	 */
	public static final String MAX_DELETIONS = "max-deletions";

	/**
	 * Names the parameter for links, devices, sockets and pipes in the source, a
	 * {@code String}. {@code report} counts them as failed, and is the default.
	 * {@code skip} excludes them. No job follows links.
	 */
	public static final String LINKS = "links";

	/**
	 * Names the parameter for the files to mirror, a {@code String} with glob patterns
	 * for the path below the source, such as {@code **.pdf}. {@code |} or line breaks
	 * separate the patterns. Without this parameter, the job mirrors all files. This and
	 * the following five parameters are the conditions of a
	 * {@link io.dracoonspring.transfer.directory.TreeFilter}. A file that does not meet
	 * them is excluded, and stays unchanged in the target.
	 */
	public static final String INCLUDES = "includes";

	/**
	 * Names the parameter for the files and directories to exclude, a {@code String} with
	 * glob patterns as for {@link #INCLUDES}. If a directory is excluded, everything
	 * below it is excluded, too.
	 */
	public static final String EXCLUDES = "excludes";

	/**
	 * Names the parameter for the smallest size of files, inclusive, a {@code String}
	 * such as {@code 10MB}, or in bytes.
	 */
	public static final String MIN_SIZE = "min-size";

	/**
	 * Names the parameter for the largest size of files, inclusive, a {@code String} such
	 * as {@code 10MB}, or in bytes.
	 */
	public static final String MAX_SIZE = "max-size";

	/**
	 * Names the parameter for the earliest time of modification, inclusive, a
	 * {@code String} such as {@code 2026-01-01} or {@code 2026-01-01T00:00:00Z}. Times
	 * without a zone are in UTC.
	 */
	public static final String MODIFIED_SINCE = "modified-since";

	/**
	 * Names the parameter for the latest time of modification, exclusive, a
	 * {@code String} as for {@link #MODIFIED_SINCE}.
	 */
	public static final String MODIFIED_BEFORE = "modified-before";

	/**
	 * Names the parameter for names that the target does not allow, a {@code String}.
	 * {@code refuse} counts the files and directories as failed, and is the default.
	 * {@code replace} gives them other names. The new name depends only on the original
	 * name, and the job records both. A mirror in the opposite direction gives the files
	 * their original names. If another file has the new name, the file is counted as
	 * failed.
	 */
	public static final String NAMES = "names";

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
	 * Names the parameter for the file of the list of all files, a {@code String}. Each
	 * line describes a {@link MirrorFile}, in the order of the paths. If the name of the
	 * file ends with {@code .csv}, the lines are CSV as in RFC 4180. If it ends with
	 * {@code .jsonl}, they are JSON. The list of a dry run shows the expected results.
	 * The parameter is optional.
	 */
	public static final String FILE_LIST = "file-list";

	/**
	 * Names the parameter that starts another job instance for the same source and
	 * target, a {@code String} such as the date. It is optional.
	 */
	public static final String RUN = "run";

	private MirrorJob() {
	}

}
