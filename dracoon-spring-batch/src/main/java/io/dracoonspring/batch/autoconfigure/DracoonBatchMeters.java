// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.dracoonspring.batch.internal.mirror.MirrorProgress;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * Measures the progress of all running mirrors together. The monitoring system computes
 * rates from the meters. The meters query the database at most once per interval, even if
 * they are read more often.
 */
class DracoonBatchMeters implements MeterBinder {

	private static final Duration AGE = Duration.ofSeconds(5);

	private final MirrorProgress progress;

	private long readAt;

	private PlanTotals sum = PlanTotals.NONE;

	private double remaining = Double.NaN;

	DracoonBatchMeters(MirrorProgress progress) {
		this.progress = progress;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		files(registry, "open", PlanTotals::open);
		files(registry, "sent", PlanTotals::sent);
		files(registry, "unchanged", PlanTotals::unchanged);
		files(registry, "failed", PlanTotals::failed);
		bytes(registry, "open", PlanTotals::openBytes);
		bytes(registry, "sent", PlanTotals::sentBytes);
		Gauge.builder("dracoon.batch.remaining", this, DracoonBatchMeters::remaining)
			.description("Estimated time until all files of the running mirrors are transferred")
			.baseUnit("seconds")
			.register(registry);
	}

	private void files(MeterRegistry registry, String state, ToLongFunction<PlanTotals> value) {
		Gauge.builder("dracoon.batch.files", this, (meters) -> value.applyAsLong(meters.read()))
			.description("Files of the running mirrors")
			.tag("dracoon.batch.state", state)
			.register(registry);
	}

	private void bytes(MeterRegistry registry, String state, ToLongFunction<PlanTotals> value) {
		Gauge.builder("dracoon.batch.content", this, (meters) -> value.applyAsLong(meters.read()))
			.description("Content of the running mirrors")
			.baseUnit("bytes")
			.tag("dracoon.batch.state", state)
			.register(registry);
	}

	private synchronized double remaining() {
		read();
		return this.remaining;
	}

	private synchronized PlanTotals read() {
		long now = System.nanoTime();
		if (this.readAt == 0 || now - this.readAt > AGE.toNanos()) {
			List<MirrorProgress.Running> running = this.progress.running();
			this.sum = running.stream().map(MirrorProgress.Running::totals).reduce(PlanTotals.NONE, PlanTotals::plus);
			this.remaining = running.stream()
				.map(MirrorProgress.Running::pace)
				.filter(Objects::nonNull)
				.mapToDouble((pace) -> pace.remaining().toMillis() / 1000.0)
				.max()
				.orElse(Double.NaN);
			this.readAt = now;
		}
		return this.sum;
	}

}
