/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks.memory;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import io.netty.buffer.PooledByteBufAllocator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Runs in the JVM that is measured: uploads one large file into the encrypted room,
 * downloads it, compares both, and reports the peaks of heap and direct memory.
 */
public final class MemoryProbe {

	private MemoryProbe() {
	}

	/**
	 * Runs the transfers.
	 * @param args address of the emulator, source file, target file
	 * @throws IOException if the files cannot be compared
	 */
	public static void main(String[] args) throws IOException {
		Path source = Path.of(args[1]);
		Path target = Path.of(args[2]);
		Peaks peaks = new Peaks();
		Disposable sampling = Flux.interval(Duration.ofMillis(50), Schedulers.newSingle("sampler", true))
			.subscribe((tick) -> peaks.sample());
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount("dracoon-emulator", "dracoon-emulator", "admin", "Emulator-2026!")
			.encryptionPassword("Encryption-2026!")
			.build()) {
			long start = System.nanoTime();
			Node file = Objects
				.requireNonNull(dracoon.transfers().upload(UploadRequest.of(source, "/Vault")).result().block());
			long uploaded = System.nanoTime();
			dracoon.transfers().download(DownloadRequest.of(file.id(), target)).result().block();
			long downloaded = System.nanoTime();
			long size = Files.size(source);
			System.out.printf(Locale.ROOT, "upload %.0f MB/s, download %.0f MB/s%n", rate(size, uploaded - start),
					rate(size, downloaded - uploaded));
		}
		sampling.dispose();
		if (Files.mismatch(source, target) != -1) {
			throw new IllegalStateException("The downloaded file differs from the source");
		}
		System.out.printf(Locale.ROOT, "figure heap-peak %d MiB%n", peaks.heap >> 20);
		System.out.printf(Locale.ROOT, "figure direct-peak %d MiB%n", peaks.direct >> 20);
	}

	private static double rate(long bytes, long nanos) {
		return bytes * 1000.0 / nanos;
	}

	/**
	 * Highest values seen so far, in bytes.
	 */
	private static final class Peaks {

		private volatile long heap;

		private volatile long direct;

		void sample() {
			MemoryUsage usage = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
			this.heap = Math.max(this.heap, usage.getUsed());
			long pools = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
				.stream()
				.filter((pool) -> "direct".equals(pool.getName()))
				.mapToLong(BufferPoolMXBean::getMemoryUsed)
				.sum();
			// Netty may allocate direct memory past the JDK's counter
			long netty = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
			this.direct = Math.max(this.direct, Math.max(pools, netty));
		}

	}

}
