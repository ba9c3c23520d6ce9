// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.MirrorStatus.Running;

/**
 * Measures the progress of all running mirrors together. The monitoring system computes
 * rates from the meters.
 */
class DracoonBatchMeters implements MeterBinder, AutoCloseable {

	private final RecentValue<MirrorStatus> status;

	DracoonBatchMeters(MirrorProgress progress) {
		MirrorStatus.Limits unknown = new MirrorStatus.Limits(null, null, false, null, null, List.of(), "UTC",
				MirrorStatus.Limits.Origin.CONFIGURATION);
		this.status = new RecentValue<>(new MirrorStatus(0, 0, unknown, List.of(), List.of()), progress::status);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		files(registry, "open", Running::openFiles);
		files(registry, "sent", Running::sentFiles);
		files(registry, "unchanged", Running::unchangedFiles);
		files(registry, "failed", Running::failedFiles);
		files(registry, "conflict", Running::conflictFiles);
		files(registry, "verified", Running::verifiedFiles);
		files(registry, "different", Running::differentFiles);
		files(registry, "unproven", Running::unprovenFiles);
		bytes(registry, "open", Running::openBytes);
		bytes(registry, "sent", Running::sentBytes);
		gauge("dracoon.batch.remaining", DracoonBatchMeters::remaining)
			.description("Estimated time until all files of the running mirrors are transferred")
			.baseUnit("seconds")
			.register(registry);
		gauge("dracoon.batch.leases", (status) -> sum(status, Running::leases))
			.description("Parts of the running mirrors that workers process")
			.register(registry);
		gauge("dracoon.batch.workers", MirrorStatus::workers).description("Workers that process a part")
			.register(registry);
		gauge("dracoon.batch.pause", MirrorStatus::pauseSeconds)
			.description("Time for which the workers wait, because the server demands fewer calls")
			.baseUnit("seconds")
			.register(registry);
		gauge("dracoon.batch.planned.pause", (status) -> status.limits().pause() ? 1 : 0)
			.description("Whether a window lets no further work begin")
			.register(registry);
		gauge("dracoon.batch.limit.content", (status) -> number(status.limits().bytesPerSecond()))
			.description("Limit of all workers for the content of each client per second")
			.baseUnit("bytes")
			.register(registry);
		gauge("dracoon.batch.limit.calls", (status) -> number(status.limits().callsPerSecond()))
			.description("Limit of all workers for the calls per second")
			.register(registry);
	}

	private Gauge.Builder<RecentValue<MirrorStatus>> gauge(String name, ToDoubleFunction<MirrorStatus> value) {
		return Gauge.builder(name, this.status, (status) -> value.applyAsDouble(status.get()));
	}

	private void files(MeterRegistry registry, String state, ToLongFunction<Running> value) {
		gauge("dracoon.batch.files", (status) -> sum(status, value)).description("Files of the running mirrors")
			.tag("dracoon.batch.state", state)
			.register(registry);
	}

	private void bytes(MeterRegistry registry, String state, ToLongFunction<Running> value) {
		gauge("dracoon.batch.content", (status) -> sum(status, value)).description("Content of the running mirrors")
			.baseUnit("bytes")
			.tag("dracoon.batch.state", state)
			.register(registry);
	}

	private static long sum(MirrorStatus status, ToLongFunction<Running> value) {
		return status.running().stream().mapToLong(value).sum();
	}

	private static double number(@Nullable Number limit) {
		return (limit != null) ? limit.doubleValue() : Double.NaN;
	}

	private static double remaining(MirrorStatus status) {
		return status.running()
			.stream()
			.map(Running::remainingSeconds)
			.filter(Objects::nonNull)
			.mapToDouble(Long::doubleValue)
			.max()
			.orElse(Double.NaN);
	}

	@Override
	public void close() {
		this.status.close();
	}

}
