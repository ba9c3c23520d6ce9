// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.trace.FileObservations;

/**
 * Observes the processing of each file. The observation of the part is the parent.
 *
 * @param <R> the type of the outcome of a file
 */
final class ObservedWork<R> implements PartWriter.Work<R> {

	private final PartWriter.Work<R> work;

	private final FileObservations observations;

	private final Function<R, Enum<?>> outcome;

	/**
	 * Creates an object that observes files. Call this constructor on the thread of the
	 * part, because only this thread has the observation of the part.
	 * @param name the name of the step
	 * @param outcome the function that returns the result of a file
	 */
	ObservedWork(PartWriter.Work<R> work, String name, Function<R, Enum<?>> outcome, ObservationRegistry registry) {
		this.work = work;
		this.observations = new FileObservations(registry, name);
		this.outcome = outcome;
	}

	@Override
	public void prepare() {
		this.work.prepare();
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		this.work.begin(files);
	}

	@Override
	public Mono<R> work(PlannedFile file) {
		return this.observations.around(this.work.work(file), this.outcome);
	}

	@Override
	public Mono<R> retry(PlannedFile file) {
		return this.observations.around(this.work.retry(file), this.outcome);
	}

	@Override
	public FileCheck check() {
		return this.work.check();
	}

	@Override
	public R failed(PlannedFile file, String reason) {
		return this.work.failed(file, reason);
	}

	@Override
	public void end(Collection<R> results) {
		this.work.end(results);
	}

}
