// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Samples the used memory and the number of open connections. */
final class Peaks implements AutoCloseable {

	private final String remote;

	private final Scheduler scheduler = Schedulers.newSingle("peaks", true);

	private final Disposable sampling;

	private volatile long heap;

	private volatile long direct;

	private volatile int connections;

	/**
	 * Starts sampling.
	 * @param port the port of the server, whose connections are counted
	 */
	Peaks(int port) {
		this.remote = String.format(Locale.ROOT, ":%04X 01", port);
		this.sampling = Flux.interval(Duration.ofMillis(20), this.scheduler)
			.onBackpressureDrop()
			.subscribe((tick) -> sample());
	}

	private void sample() {
		this.heap = Math.max(this.heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		this.direct = Math.max(this.direct, usedDirect());
		this.connections = Math.max(this.connections, connections("/proc/net/tcp") + connections("/proc/net/tcp6"));
	}

	// counts the connections that the system reports, independently of the client
	private int connections(String table) {
		Path file = Path.of(table);
		if (!Files.isReadable(file)) {
			return 0;
		}
		try (Stream<String> lines = Files.lines(file)) {
			return (int) lines.filter((line) -> line.contains(this.remote)).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long heap() {
		return this.heap;
	}

	long direct() {
		return this.direct;
	}

	int connections() {
		return this.connections;
	}

	/**
	 * Returns the used heap after a garbage collection.
	 * @return the bytes of the heap
	 */
	static long liveHeap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long usedDirect() {
		return (ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider)
				? provider.metric().usedDirectMemory() : 0;
	}

	@Override
	public void close() {
		this.sampling.dispose();
		this.scheduler.dispose();
	}

}
