// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Stores the state of each mirror in the database of the jobs. The state contains the
 * recorded versions of each file. These are its versions in source and target after the
 * file was sent, or after a comparison found the same content. Runs record the versions
 * in the same transaction as the outcome of the transfer. Only the run that began last
 * may change the state. All methods are idempotent, so that a transaction can be repeated
 * after its commit.
 */
public class MirrorState {

	private static final String FORGET = "delete from dracoon_batch_mirror_file where mirror_id = ? and path_hash = ?";

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	public MirrorState(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Creates the empty state of a mirror if there is none. Fails with
	 * {@link org.springframework.dao.DuplicateKeyException} if another process creates it
	 * at the same time.
	 */
	public void create(MirrorPair pair) {
		if (find(pair).isEmpty()) {
			this.jdbc.update(
					"insert into dracoon_batch_mirror (pair, accounts, source, target, restored, used_at) "
							+ "values (?, ?, ?, ?, false, current_timestamp)",
					pair.key(), pair.accounts(), pair.source().name(), pair.target().name());
		}
	}

	/** Finds the state of a mirror for a dry run, which does not change the state. */
	public Optional<MirrorRun> find(MirrorPair pair) {
		return rows("pair = ? and accounts = ?", pair.key(), pair.accounts()).stream()
			.map((row) -> new MirrorRun(row.mirror(), row.isRestored(pair)))
			.findFirst();
	}

	/**
	 * Begins a run of a mirror. The state then belongs to the job instance of this run.
	 * Locks the mirror until the end of the transaction, so that no other run begins at
	 * the same time.
	 * @param running the test whether a job instance has a manager or workers
	 * @return the job instance of the previous run, which can no longer be restarted, or
	 * empty if there was no other run
	 * @throws IllegalStateException if another run with the same source and target is
	 * running, or if a later run of this mirror has begun
	 */
	public OptionalLong claim(long job, MirrorPair pair, LongPredicate running) {
		List<Row> rows = rows("pair = ? order by mirror_id for update", pair.key());
		rows.stream()
			.map(Row::job)
			.filter((owner) -> owner != 0 && owner != job && running.test(owner))
			.forEach((owner) -> {
				throw new IllegalStateException("The job instance " + owner
						+ " mirrors the same source to the same target: wait until it ends, or stop it");
			});
		Row own = DataAccessUtils
			.requiredSingleResult(rows.stream().filter((row) -> row.accounts().equals(pair.accounts())).toList());
		if (own.job() > job) {
			throw new IllegalStateException("The job instance " + own.job()
					+ " has begun a later run of this mirror: start a new run with another value of the parameter 'run'");
		}
		// release the state of the missing target, which this run used before it created
		// the target
		this.jdbc.update("update dracoon_batch_mirror set job_instance_id = null where job_instance_id = ? and "
				+ "mirror_id <> ?", job, own.mirror());
		boolean restored = own.isRestored(pair) || (own.job() == job && own.restored());
		this.jdbc
			.update("update dracoon_batch_mirror set job_instance_id = ?, restored = ?, used_at = current_timestamp "
					+ "where mirror_id = ?", job, restored, own.mirror());
		return (own.job() != 0 && own.job() != job) ? OptionalLong.of(own.job()) : OptionalLong.empty();
	}

	/**
	 * Finds the run of a job, which must be the last run of its mirror.
	 * @throws IllegalStateException if a later run has begun, or if the job has not begun
	 * a run
	 */
	public MirrorRun run(long job) {
		return find(job).orElseThrow(
				() -> new IllegalStateException("A later run of this mirror has begun: this run cannot continue"));
	}

	/**
	 * Finds the run of a job.
	 * @return the run, or empty if the job has not begun a run, or if a later run has
	 * begun
	 */
	public Optional<MirrorRun> find(long job) {
		return rows("job_instance_id = ?", job).stream()
			.map((row) -> new MirrorRun(row.mirror(), row.restored()))
			.findFirst();
	}

	/** Records the branch versions of source and target at the end of a run. */
	public void finish(long job, MirrorPair pair) {
		this.jdbc.update(
				"update dracoon_batch_mirror set source_branch = ?, target_branch = ?, used_at = current_timestamp "
						+ "where job_instance_id = ?",
				pair.source().branchVersion(), pair.target().branchVersion(), job);
	}

	/**
	 * Deletes the states of mirrors that have had no run since the given time.
	 * @return the number of deleted states
	 */
	public int expire(Instant before) {
		List<Row> unused = rows("used_at < ?", before.atOffset(ZoneOffset.UTC));
		unused.forEach((row) -> {
			this.jdbc.update("delete from dracoon_batch_mirror_file where mirror_id = ?", row.mirror());
			this.jdbc.update("delete from dracoon_batch_mirror where mirror_id = ?", row.mirror());
		});
		return unused.size();
	}

	private List<Row> rows(String condition, Object... values) {
		return this.jdbc.query("select * from dracoon_batch_mirror where " + condition, Row::of, values);
	}

	/**
	 * Finds the recorded versions of files.
	 * @return the versions by path
	 */
	public Map<String, MirroredFile> files(MirrorRun run, Collection<String> paths) {
		if (paths.isEmpty()) {
			return Map.of();
		}
		Object[] values = new Object[paths.size() + 1];
		values[0] = run.mirror();
		int number = 1;
		for (String path : paths) {
			values[number++] = PathHash.of(path);
		}
		return this.jdbc
			.query("select * from dracoon_batch_mirror_file where mirror_id = ? and path_hash in ("
					+ String.join(", ", Collections.nCopies(paths.size(), "?")) + ")", MirrorState::file, values)
			.stream()
			.collect(Collectors.toMap(MirroredFile::path, Function.identity()));
	}

	/**
	 * Finds the names that a mirror in the opposite direction has replaced.
	 * @param pair the pair of the mirror whose source contains the new names
	 * @return the original names of files and directories, by their paths in the source
	 */
	public Map<String, String> originals(MirrorPair pair) {
		Map<String, String> originals = new HashMap<>();
		find(pair.reversed()).ifPresent((run) -> this.jdbc.query(
				"select path, source_path from dracoon_batch_mirror_file where mirror_id = ? and source_path is not null",
				(RowCallbackHandler) (row) -> addOriginals(row.getString(1), row.getString(2), originals),
				run.mirror()));
		return originals;
	}

	private static void addOriginals(String path, String original, Map<String, String> originals) {
		String[] names = path.split("/", -1);
		String[] before = original.split("/", -1);
		int end = -1;
		for (int i = 0; i < Math.min(names.length, before.length); i++) {
			end += 1 + names[i].length();
			if (!names[i].equals(before[i])) {
				originals.put(path.substring(0, end), before[i]);
			}
		}
	}

	/** Returns the number of files whose versions are recorded. */
	public long count(MirrorRun run) {
		return DataAccessUtils
			.requiredSingleResult(this.jdbc.query("select count(*) from dracoon_batch_mirror_file where mirror_id = ?",
					(row, number) -> row.getLong(1), run.mirror()));
	}

	/** Records the versions of files, and replaces their previous versions. */
	public void record(MirrorRun run, Collection<MirroredFile> files) {
		Map<String, MirroredFile> byPath = new LinkedHashMap<>();
		files.forEach((file) -> byPath.put(PathHash.of(file.path()), file));
		this.jdbc.batchUpdate(FORGET,
				byPath.keySet().stream().map((hash) -> new Object[] { run.mirror(), hash }).toList());
		this.jdbc.batchUpdate(
				"insert into dracoon_batch_mirror_file (mirror_id, path_hash, path, sent, source_size, source_node, "
						+ "source_times, source_hash, target_size, target_node, target_times, target_hash, source_path) "
						+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				byPath.entrySet(), Math.max(byPath.size(), 1), (statement, entry) -> {
					MirroredFile file = entry.getValue();
					statement.setLong(1, run.mirror());
					statement.setString(2, entry.getKey());
					statement.setString(3, file.path());
					statement.setBoolean(4, file.sent());
					write(statement, 5, file.source());
					write(statement, 9, file.target());
					statement.setString(13, file.renamedFrom());
				});
	}

	private static void write(PreparedStatement statement, int index, @Nullable FileVersion version)
			throws SQLException {
		statement.setObject(index, (version != null) ? version.size() : null, Types.BIGINT);
		statement.setObject(index + 1, (version != null) ? version.node() : null, Types.BIGINT);
		statement.setString(index + 2, (version != null) ? version.times() : null);
		statement.setString(index + 3, (version != null) ? version.hash() : null);
	}

	/**
	 * Deletes the recorded source versions of planned files, so that the next run
	 * compares their content.
	 */
	public void requireComparison(MirrorRun run, long job, Collection<Long> files) {
		change("update dracoon_batch_mirror_file set source_size = null, source_node = null, source_times = null, "
				+ "source_hash = null", run, job, files);
	}

	/** Deletes the recorded versions of planned files. */
	public void forget(MirrorRun run, long job, Collection<Long> files) {
		change("delete from dracoon_batch_mirror_file", run, job, files);
	}

	private void change(String change, MirrorRun run, long job, Collection<Long> files) {
		this.jdbc.batchUpdate(
				change + " where mirror_id = ? and path_hash = (select path_hash from dracoon_batch_file "
						+ "where job_instance_id = ? and file_id = ?)",
				files.stream().map((file) -> new Object[] { run.mirror(), job, file }).toList());
	}

	/**
	 * Deletes the recorded versions of files that the plan of a job does not contain,
	 * because neither source nor target has these files any more.
	 * @param unlisted the test whether the parameters of the job exclude a path. The plan
	 * may omit such a path, although source and target may contain it
	 */
	public void retainPlanned(MirrorRun run, long job, Predicate<String> unlisted) {
		String after = "";
		List<String> page;
		do {
			List<Object[]> gone = new ArrayList<>();
			page = this.jdbc.query("select path_hash, path from dracoon_batch_mirror_file m where mirror_id = ? and "
					+ "path_hash > ? and not exists (select 1 from dracoon_batch_file f where f.job_instance_id = ? "
					+ "and f.path_hash = m.path_hash) order by path_hash limit " + PAGE, (row, number) -> {
						if (!unlisted.test(row.getString(2))) {
							gone.add(new Object[] { run.mirror(), row.getString(1) });
						}
						return row.getString(1);
					}, run.mirror(), after, job);
			this.jdbc.batchUpdate(FORGET, gone);
			after = page.isEmpty() ? after : page.get(page.size() - 1);
		}
		while (page.size() == PAGE);
	}

	private static MirroredFile file(ResultSet row, int number) throws SQLException {
		FileVersion target = version(row, "target");
		if (target == null) {
			throw new SQLException("The column 'target_size' must not be null");
		}
		return new MirroredFile(row.getString("path"), row.getString("source_path"), version(row, "source"), target,
				row.getBoolean("sent"));
	}

	private static @Nullable FileVersion version(ResultSet row, String side) throws SQLException {
		Long size = row.getObject(side + "_size", Long.class);
		return (size != null) ? new FileVersion(size, row.getObject(side + "_node", Long.class),
				row.getString(side + "_times"), row.getString(side + "_hash")) : null;
	}

	/**
	 * Holds the row of a mirror.
	 *
	 * @param job the id of the job instance of the last run, 0 for none
	 * @param sourceBranch the version of the source at the end of the last run
	 * @param targetBranch the version of the target at the end of the last run
	 */
	private record Row(long mirror, String accounts, long job, @Nullable Long sourceBranch, @Nullable Long targetBranch,
			boolean restored) {

		private static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getLong("mirror_id"), row.getString("accounts"), row.getLong("job_instance_id"),
					row.getObject("source_branch", Long.class), row.getObject("target_branch", Long.class),
					row.getBoolean("restored"));
		}

		// branch versions decrease only if the server restores a backup
		private boolean isRestored(MirrorPair pair) {
			return isLess(pair.source().branchVersion(), this.sourceBranch)
					|| isLess(pair.target().branchVersion(), this.targetBranch);
		}

		private static boolean isLess(@Nullable Long present, @Nullable Long recorded) {
			return present != null && recorded != null && present < recorded;
		}

	}

}
