// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.internal.plan.FileResult;
import io.dracoonspring.batch.internal.plan.JobPlan;

/**
 * Writes the list of the files of a plan. The list is read page by page, so that the use
 * of memory does not grow with the number of files.
 *
 * @param transactions transactions of the database of the plan
 */
public record FileList(JobPlan plan, TransactionOperations transactions) {

	private static final int PAGE = 1000;

	/**
	 * Writes the list in the order of the plan.
	 * @param job the id of the instance of the job
	 * @param statuses the statuses of the files to list, empty for all files
	 * @throws IOException if the list cannot be written
	 */
	public void write(long job, Set<MirrorFile.Status> statuses, FileListFormat format, Writer out) throws IOException {
		out.write(format.header());
		List<FileResult> page = page(job, 0);
		while (!page.isEmpty()) {
			for (FileResult result : page) {
				MirrorFile file = result.described();
				if (statuses.isEmpty() || statuses.contains(file.status())) {
					out.write(format.line(file));
				}
			}
			page = page(job, page.get(page.size() - 1).file().id());
		}
	}

	private List<FileResult> page(long job, long after) {
		return this.transactions.execute((status) -> this.plan.results(job, after, PAGE));
	}

}
