// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.dracoonspring.batch.MirrorStatus.Ended;

/**
 * Publishes the last result of each mirror, also in processes that outlive the manager.
 */
class DracoonBatchResultMeters implements MeterBinder, AutoCloseable {

	private final RecentValue<List<Ended>> ended;

	DracoonBatchResultMeters(Supplier<List<Ended>> ended) {
		this.ended = new RecentValue<>(List.of(), ended);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		MultiGauge results = MultiGauge.builder("dracoon.batch.last.result")
			.description("1 if the last run of a mirror was completed, 0 otherwise")
			.register(registry);
		MultiGauge times = MultiGauge.builder("dracoon.batch.last.end")
			.description("Time of the end of the last run of a mirror, since 1970")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("dracoon.batch.mirrors", () -> register(results, times))
			.description("Mirrors that ended in the last 30 days")
			.register(registry);
		register(results, times);
	}

	private int register(MultiGauge results, MultiGauge times) {
		List<Ended> mirrors = this.ended.get();
		results.register(rows(mirrors, (mirror) -> mirror.succeeded() ? 1 : 0));
		times.register(rows(mirrors, (mirror) -> mirror.time().toEpochMilli() / 1000.0));
		return mirrors.size();
	}

	private List<MultiGauge.Row<?>> rows(List<Ended> mirrors, ToDoubleFunction<Ended> value) {
		return mirrors.stream().<MultiGauge.Row<?>>map((mirror) -> row(mirror, value)).toList();
	}

	// reads the current value, because a row stays registered when its value changes
	private MultiGauge.Row<?> row(Ended mirror, ToDoubleFunction<Ended> value) {
		return MultiGauge.Row.of(
				Tags.of("dracoon.batch.source", mirror.source(), "dracoon.batch.target", mirror.target()),
				() -> this.ended.get()
					.stream()
					.filter((other) -> other.source().equals(mirror.source()) && other.target().equals(mirror.target()))
					.mapToDouble(value)
					.findFirst()
					.orElse(Double.NaN));
	}

	@Override
	public void close() {
		this.ended.close();
	}

}
