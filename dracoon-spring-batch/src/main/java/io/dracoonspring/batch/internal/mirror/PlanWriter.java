// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorRun;
import io.dracoonspring.batch.internal.state.MirrorState;

/**
 * Writes the plan of a run. It compares the versions of files with the recorded versions,
 * without reading the content.
 */
final class PlanWriter implements ItemWriter<FilePair> {

	private final JobPlan plan;

	private final MirrorState state;

	private final TransactionOperations transactions;

	private final MirrorParameters parameters;

	private final long job;

	private final Supplier<MirrorRun> run;

	/** The number of the last file that was written. */
	private long last;

	PlanWriter(JobPlan plan, MirrorState state, TransactionOperations transactions, MirrorParameters parameters,
			long job, Supplier<MirrorRun> run) {
		this.plan = plan;
		this.state = state;
		this.transactions = transactions;
		this.parameters = parameters;
		this.job = job;
		this.run = run;
	}

	@Override
	public void write(Chunk<? extends FilePair> chunk) {
		MirrorRun current = this.run.get();
		List<String> paths = chunk.getItems().stream().map(FilePair::path).toList();
		this.transactions.executeWithoutResult((status) -> {
			FilePlanner planner = new FilePlanner(this.parameters, this.state.files(current, paths));
			List<PlannedFile> files = new ArrayList<>(chunk.size());
			for (FilePair pair : chunk) {
				files.add(planner.plan(this.last + files.size() + 1, pair));
			}
			this.plan.add(this.job, files);
		});
		this.last += chunk.size();
	}

}
