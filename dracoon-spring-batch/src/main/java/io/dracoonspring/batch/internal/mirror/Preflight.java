// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Checks the source and the target before the first file is sent. The report contains the
 * findings.
 *
 * @param calls the calls to the server, which wait while it is not available
 */
record Preflight(PatientCalls calls) {

	private static final Log logger = LogFactory.getLog(Preflight.class);

	private static final String KEY = "preflight";

	/**
	 * Checks source and target.
	 * @param execution the execution, whose context holds the findings
	 * @throws JobExecutionException if all files would fail
	 */
	void check(JobExecution execution, Supplier<Mirror<?, ?>> mirror, Workload work) throws JobExecutionException {
		List<Finding> findings = Objects.requireNonNull(this.calls.await(Mono.fromCallable(mirror::get)
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.flatMap((each) -> each.preflight(work).collectList())));
		execution.getExecutionContext()
			.putString(KEY, findings.stream().map(Preflight::line).collect(Collectors.joining("\n")));
		findings.stream().filter((finding) -> !finding.fatal()).map(Preflight::line).forEach(logger::warn);
		String fatal = findings.stream().filter(Finding::fatal).map(Preflight::line).collect(Collectors.joining(". "));
		if (!fatal.isEmpty()) {
			throw new JobExecutionException("All files would fail. " + fatal);
		}
	}

	private static String line(Finding finding) {
		return VisibleText.of(finding.text());
	}

	/** Returns the findings of an execution. */
	static List<String> findings(JobExecution execution) {
		return execution.getExecutionContext().getString(KEY, "").lines().toList();
	}

}
