// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Runs in the JVM that is measured. It uploads one large file into an encrypted room,
 * downloads it, and compares the copy with the source. During this time it reports heap
 * and direct memory.
 */
public final class MemoryProbe {

	private static final double MIB = 1024 * 1024;

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
		Sampler sampler = new Sampler();
		Disposable sampling = Flux.interval(Duration.ofMillis(100), Schedulers.newSingle("sampler", true))
			.subscribe((tick) -> System.out.println(sampler.sample()));
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build()) {
			long start = System.nanoTime();
			Node file = Objects
				.requireNonNull(dracoon.transfers().upload(UploadRequest.of(source, "/Vault")).result().block());
			long uploaded = System.nanoTime();
			sampler.transfer = "download";
			dracoon.transfers().download(DownloadRequest.of(file.id(), target)).result().block();
			long downloaded = System.nanoTime();
			sampling.dispose();
			long size = Files.size(source);
			System.out.printf(Locale.ROOT, "figure upload %.0f MB/s%n", rate(size, uploaded - start));
			System.out.printf(Locale.ROOT, "figure download %.0f MB/s%n", rate(size, downloaded - uploaded));
		}
		if (Files.mismatch(source, target) != -1) {
			throw new IllegalStateException("The downloaded file differs from the source");
		}
	}

	private static double rate(long bytes, long nanos) {
		return bytes * 1000.0 / nanos;
	}

	/** Samples the memory of this JVM. */
	private static final class Sampler {

		private final long start = System.nanoTime();

		private volatile String transfer = "upload";

		MemorySample sample() {
			double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
			double direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
				.stream()
				.filter((pool) -> "direct".equals(pool.getName()))
				.mapToLong(BufferPoolMXBean::getMemoryUsed)
				.sum();
			return new MemorySample((System.nanoTime() - this.start) / 1e9, this.transfer, heap / MIB, direct / MIB);
		}

	}

}
