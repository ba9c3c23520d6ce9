// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.internal.state.PathHash;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Stores the plans of jobs in the database of the jobs. A plan belongs to an instance of
 * a job. Therefore a restarted job finds its plan. The plan also contains the results of
 * the steps.
 */
public class JobPlan {

	private static final int LONGEST_REASON = 1000;

	private static final String ONLY_IN_TARGET = "state in ('ONLY_IN_TARGET', 'SURPLUS', 'DELETED')";

	private static final String NEEDS_WORK = "and state not in ('AS_LEFT', 'LEFT_OUT', 'ONLY_IN_TARGET')";

	private static final String TO_REOPEN = "(state in ('FAILED', 'UNSUPPORTED', 'CONFLICT') "
			+ "or result in ('DIFFERENT', 'UNPROVEN'))";

	private static final RowMapper<PlannedFile> FILE = JobPlan::file;

	private final JdbcTemplate jdbc;

	public JobPlan(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private static PlannedFile file(ResultSet row, int number) throws SQLException {
		Long modified = row.getObject("modified", Long.class);
		return new PlannedFile(row.getLong("file_id"), row.getString("path"), row.getString("source_path"),
				row.getLong("size"), (modified != null) ? Instant.ofEpochMilli(modified) : null,
				row.getObject("source_node", Long.class), row.getObject("target_node", Long.class),
				row.getBoolean("existing"), FileState.valueOf(row.getString("state")), row.getString("reason"),
				row.getString("resume_token"), constant(MirrorFile.Status.class, row.getString("forecast")));
	}

	private static FileResult result(ResultSet row, int number) throws SQLException {
		return new FileResult(file(row, number), constant(Result.class, row.getString("result")),
				constant(Grade.class, row.getString("grade")));
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	/**
	 * Deletes the plan of a job instance.
	 * @param job the id of the job instance
	 */
	public void delete(long job) {
		this.jdbc.update("delete from dracoon_batch_file where job_instance_id = ?", job);
		this.jdbc.update("delete from dracoon_batch_part where job_instance_id = ?", job);
	}

	/**
	 * Deletes the parts and the resume tokens of a plan, and keeps the files with their
	 * results. Resume tokens are as secret as the content of the files.
	 */
	public void release(long job) {
		this.jdbc.update("delete from dracoon_batch_part where job_instance_id = ?", job);
		this.jdbc.update("update dracoon_batch_file set resume_token = null where job_instance_id = ? "
				+ "and resume_token is not null", job);
	}

	/**
	 * Adds files to a plan. They replace files that have the same numbers, so that this
	 * method has the same result if it is repeated.
	 * @param job the id of the job instance
	 * @param files the files, whose numbers are consecutive
	 */
	public void add(long job, List<? extends PlannedFile> files) {
		this.jdbc.update("delete from dracoon_batch_file where job_instance_id = ? and file_id between ? and ?", job,
				files.get(0).id(), files.get(files.size() - 1).id());
		this.jdbc
			.batchUpdate(
					"insert into dracoon_batch_file (job_instance_id, file_id, path, size, modified, source_node, "
							+ "target_node, state, reason, existing, path_hash, source_path, forecast) "
							+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					files, files.size(), (statement, file) -> {
						statement.setLong(1, job);
						statement.setLong(2, file.id());
						statement.setString(3, file.path());
						statement.setLong(4, file.size());
						Instant modified = file.modified();
						statement.setObject(5, (modified != null) ? modified.toEpochMilli() : null, Types.BIGINT);
						statement.setObject(6, file.sourceNode(), Types.BIGINT);
						statement.setObject(7, file.targetNode(), Types.BIGINT);
						statement.setString(8, file.state().name());
						statement.setString(9, shortened(file.reason()));
						statement.setBoolean(10, file.existing());
						statement.setString(11, PathHash.of(file.path()));
						statement.setString(12, file.renamedFrom());
						MirrorFile.Status forecast = file.forecast();
						statement.setString(13, (forecast != null) ? forecast.name() : null);
					});
	}

	/**
	 * Divides the files that workers have to process into parts. Memory holds only the
	 * bounds of the parts.
	 * @param size the size of the parts
	 */
	public void divide(long job, PartSize size) {
		this.jdbc.update("delete from dracoon_batch_part where job_instance_id = ?", job);
		PlanTotals totals = totals(job).toProcess();
		Divider divider = new Divider(size, size.limit(totals.files(), totals.bytes()));
		long after = 0;
		List<PlannedFile> page = page(job, after, Long.MAX_VALUE, NEEDS_WORK, 1000);
		while (!page.isEmpty()) {
			page.forEach(divider::add);
			after = page.get(page.size() - 1).id();
			page = page(job, after, Long.MAX_VALUE, NEEDS_WORK, 1000);
		}
		this.jdbc.batchUpdate(
				"insert into dracoon_batch_part (job_instance_id, part_id, first_file, last_file) values (?, ?, ?, ?)",
				divider.end()
					.stream()
					.map((part) -> new Object[] { job, part.number(), part.first(), part.last() })
					.toList());
	}

	/** Finds the parts with files to transfer. */
	public List<PlanPart> openParts(long job) {
		return parts(job, "f.state in ('PLANNED', 'BEGUN')");
	}

	/** Finds the parts with files to verify. */
	public List<PlanPart> unverifiedParts(long job) {
		return parts(job, "f.state in ('SENT', 'UNCHANGED') and f.result is null");
	}

	private List<PlanPart> parts(long job, String condition) {
		return this.jdbc.query(
				"select part_id, first_file, last_file from dracoon_batch_part p where job_instance_id = ? and exists ("
						+ "select 1 from dracoon_batch_file f where f.job_instance_id = p.job_instance_id and "
						+ "f.file_id between p.first_file and p.last_file and " + condition + ") order by part_id",
				(row, number) -> new PlanPart(row.getInt(1), row.getLong(2), row.getLong(3)), job);
	}

	/** Finds the parts with files to delete. */
	public List<PlanPart> surplusParts(long job) {
		return parts(job, "f.state = 'SURPLUS'");
	}

	/**
	 * Finds the next files of a part to delete, in the order of the plan.
	 * @param after the number of the last file that was read
	 */
	public List<PlannedFile> surplus(long job, PlanPart part, long after, int limit) {
		return page(job, Math.max(after, part.first() - 1), part.last(), "and state = 'SURPLUS'", limit);
	}

	/**
	 * Finds the next files of a part to transfer, in the order of the plan.
	 * @param after the number of the last file that was read
	 */
	public List<PlannedFile> open(long job, PlanPart part, long after, int limit) {
		return page(job, Math.max(after, part.first() - 1), part.last(), "and state in ('PLANNED', 'BEGUN')", limit);
	}

	/**
	 * Finds the next files of a part to verify, in the order of the plan.
	 * @param after the number of the last file that was read
	 */
	public List<PlannedFile> unverified(long job, PlanPart part, long after, int limit) {
		return page(job, Math.max(after, part.first() - 1), part.last(),
				"and state in ('SENT', 'UNCHANGED') and result is null", limit);
	}

	private List<PlannedFile> page(long job, long after, long last, String condition, int limit) {
		return this.jdbc.query("select * from dracoon_batch_file where job_instance_id = ? and file_id > ? and "
				+ "file_id <= ? " + condition + " order by file_id limit " + limit, FILE, job, after, last);
	}

	/**
	 * Finds the next files of a plan with their results, in the order of the plan.
	 * @param after the number of the last file that was read
	 */
	public List<FileResult> results(long job, long after, int limit) {
		return this.jdbc.query("select * from dracoon_batch_file where job_instance_id = ? and file_id > ? "
				+ "order by file_id limit " + limit, JobPlan::result, job, after);
	}

	/**
	 * Finds a file in its current state.
	 * @param id the number of the file
	 */
	public Optional<PlannedFile> file(long job, long id) {
		return page(job, id - 1, id, "", 1).stream().findFirst();
	}

	/** Finds a file with content that was transferred, or that the target already has. */
	public Optional<PlannedFile> arrived(long job) {
		return page(job, 0, Long.MAX_VALUE, "and state in ('SENT', 'UNCHANGED') and size > 0", 1).stream().findFirst();
	}

	/** Records that a worker has begun with files. */
	public void begin(long job, Collection<? extends PlannedFile> files) {
		this.jdbc.batchUpdate("update dracoon_batch_file set state = 'BEGUN' where job_instance_id = ? and file_id = ?",
				files.stream().map((file) -> new Object[] { job, file.id() }).toList());
	}

	/**
	 * Stores the resume token of an upload, so that any worker can resume the upload.
	 */
	public void storeToken(long job, PlannedFile file, ResumeToken token) {
		this.jdbc.update("update dracoon_batch_file set resume_token = ? where job_instance_id = ? and file_id = ? and "
				+ "state = 'BEGUN'", token.toJson(), job, file.id());
	}

	/** Records the outcomes of transfers and deletions. */
	public void record(long job, Collection<FileOutcome> outcomes) {
		this.jdbc.batchUpdate(
				"update dracoon_batch_file set state = ?, target_node = ?, reason = ?, resume_token = null where "
						+ "job_instance_id = ? and file_id = ?",
				outcomes, Math.max(outcomes.size(), 1), (statement, outcome) -> {
					statement.setString(1, outcome.state().name());
					statement.setObject(2, outcome.targetNode(), Types.BIGINT);
					statement.setString(3, shortened(outcome.reason()));
					statement.setLong(4, job);
					statement.setLong(5, outcome.id());
				});
	}

	/** Records the results of verifications. */
	public void recordProofs(long job, Collection<FileProof> proofs) {
		this.jdbc.batchUpdate(
				"update dracoon_batch_file set result = ?, grade = ?, reason = ? where job_instance_id = ? and "
						+ "file_id = ?",
				proofs, Math.max(proofs.size(), 1), (statement, proof) -> {
					statement.setString(1, proof.result().name());
					statement.setString(2, (proof.grade() != null) ? proof.grade().name() : null);
					statement.setString(3, shortened(proof.reason()));
					statement.setLong(4, job);
					statement.setLong(5, proof.id());
				});
	}

	private static @Nullable String shortened(@Nullable String reason) {
		return (reason == null || reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON);
	}

	/**
	 * Marks files as unfinished if they failed, had a conflict, differed or were unproven
	 * in the last execution.
	 */
	public void reopen(long job) {
		this.jdbc.update("update dracoon_batch_file set state = 'BEGUN', result = null, grade = null "
				+ "where job_instance_id = ? and " + TO_REOPEN, job);
	}

	/** Returns the progress of a plan. */
	public PlanTotals totals(long job) {
		return new PlanTotals(this.jdbc.query("""
				select state, existing, result, grade, count(*), sum(size) from dracoon_batch_file
				where job_instance_id = ? group by state, existing, result, grade""", JobPlan::group, job));
	}

	private static PlanTotals.Group group(ResultSet row, int number) throws SQLException {
		return new PlanTotals.Group(FileState.valueOf(row.getString(1)), row.getBoolean(2),
				constant(Result.class, row.getString(3)), constant(Grade.class, row.getString(4)), row.getLong(5),
				row.getLong(6));
	}

	/**
	 * Finds files that could not be transferred or deleted, or that are different or
	 * unproven, with the reasons.
	 */
	public List<PlannedFile> failures(long job, int limit) {
		return page(job, 0, Long.MAX_VALUE,
				"and (state in ('FAILED', 'UNSUPPORTED') or result in ('DIFFERENT', 'UNPROVEN') or "
						+ "(state = 'SURPLUS' and reason is not null))",
				limit);
	}

	/** Finds files with conflicts, with the reasons. */
	public List<PlannedFile> conflicts(long job, int limit) {
		return page(job, 0, Long.MAX_VALUE, "and state = 'CONFLICT'", limit);
	}

	/** Finds files that were omitted, with the reasons. */
	public List<PlannedFile> leftOut(long job, int limit) {
		return page(job, 0, Long.MAX_VALUE, "and state = 'LEFT_OUT'", limit);
	}

	/** Finds files that only the target had when the plan was made. */
	public List<PlannedFile> onlyInTarget(long job, int limit) {
		return page(job, 0, Long.MAX_VALUE, "and " + ONLY_IN_TARGET, limit);
	}

	/**
	 * Counts the files that could not be transferred, have a conflict, are different or
	 * unproven, by the most frequent reasons.
	 * @param limit the largest number of reasons to return
	 * @return the number of files for each reason, the most frequent reason first
	 */
	public Map<String, Long> reasons(long job, int limit) {
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.jdbc.query(
				"select coalesce(reason, 'No reason was recorded'), count(*) from dracoon_batch_file where "
						+ "job_instance_id = ? and " + TO_REOPEN + " group by reason order by 2 desc, 1 limit " + limit,
				(RowCallbackHandler) (row) -> reasons.put(row.getString(1), row.getLong(2)), job);
		return reasons;
	}

	/** Groups consecutive files into parts. */
	private static final class Divider {

		private final List<PlanPart> parts = new ArrayList<>();

		private final PartSize size;

		private final long limit;

		private long first;

		private long last;

		private long weight;

		private Divider(PartSize size, long limit) {
			this.size = size;
			this.limit = limit;
		}

		private void add(PlannedFile file) {
			long more = this.size.weight(file.size());
			if (this.first > 0 && this.weight + more > this.limit) {
				end();
			}
			if (this.first == 0) {
				this.first = file.id();
			}
			this.last = file.id();
			this.weight += more;
		}

		private List<PlanPart> end() {
			if (this.first > 0) {
				this.parts.add(new PlanPart(this.parts.size() + 1, this.first, this.last));
			}
			this.first = 0;
			this.weight = 0;
			return this.parts;
		}

	}

}
