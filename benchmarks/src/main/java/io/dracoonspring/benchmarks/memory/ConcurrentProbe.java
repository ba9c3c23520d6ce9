// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/**
 * Uploads and downloads many encrypted files concurrently, and prints the peaks of heap
 * and direct memory.
 */
public final class ConcurrentProbe {

	private static final double MIB = 1024 * 1024;

	private static final Duration TIMEOUT = Duration.ofMinutes(20);

	private static final String SUCCESS = "success";

	private static final Map<String, Integer> OUTCOMES = new ConcurrentSkipListMap<>();

	private static final AtomicLong HEAP = new AtomicLong();

	private static final AtomicLong DIRECT = new AtomicLong();

	private ConcurrentProbe() {
	}

	/**
	 * Runs the transfers.
	 * @param args address of the emulator, directory with the files, number of transfers
	 * in each direction
	 * @throws IOException if the files cannot be listed
	 */
	public static void main(String[] args) throws IOException {
		Path directory = Path.of(args[1]);
		int count = Integer.parseInt(args[2]);
		List<Path> files;
		try (Stream<Path> found = Files.list(directory)) {
			files = found.sorted().toList();
		}
		try (Dracoon dracoon = client(args[0])) {
			List<Node> nodes = new ArrayList<>();
			for (Path file : files) {
				nodes.add(Objects.requireNonNull(dracoon.nodes().getByPath("/Vault/" + file.getFileName()).block()));
			}
			Disposable sampling = Flux.interval(Duration.ofMillis(20), Schedulers.newSingle("sampler", true))
				.onBackpressureDrop()
				.subscribe((tick) -> sample());
			long start = System.nanoTime();
			Long bytes = Flux.range(0, count)
				.flatMap((number) -> Flux.merge(upload(dracoon, files.get(number % files.size()), number),
						download(dracoon, nodes.get(number % nodes.size()), directory.resolve("target-" + number))),
						count)
				.reduce(0L, Long::sum)
				// fail after the timeout, instead of waiting for a transfer that never
				// ends
				.block(TIMEOUT);
			double seconds = (System.nanoTime() - start) / 1e9;
			sampling.dispose();
			OUTCOMES.forEach((outcome, times) -> System.out.printf("%d x %s%n", times, outcome));
			System.out.printf(Locale.ROOT, "figure succeeded %d transfers%n", OUTCOMES.getOrDefault(SUCCESS, 0));
			System.out.printf(Locale.ROOT, "figure peak-heap %.1f MiB%n", HEAP.get() / MIB);
			System.out.printf(Locale.ROOT, "figure peak-direct %.1f MiB%n", DIRECT.get() / MIB);
			System.out.printf(Locale.ROOT, "figure throughput %.0f MB/s%n",
					Objects.requireNonNull(bytes) / 1e6 / seconds);
		}
	}

	static Dracoon client(String emulator) {
		return Dracoon.builder()
			.baseUrl(emulator)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build();
	}

	private static Mono<Long> upload(Dracoon dracoon, Path file, int number) {
		UploadRequest request = UploadRequest.of(UploadSource.of(file), NodeAddress.ofPath("/Vault"),
				"upload-" + number + ".bin");
		return counted(dracoon.transfers().upload(request).result().map((node) -> Objects.requireNonNull(node.size())));
	}

	private static Mono<Long> download(Dracoon dracoon, Node node, Path target) {
		// no comparison is necessary, because the download verifies the file before it
		// completes
		return counted(dracoon.transfers().download(DownloadRequest.of(node.id(), target)).result().map((file) -> {
			try {
				long size = Files.size(file);
				Files.delete(file);
				return size;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

	private static Mono<Long> counted(Mono<Long> transfer) {
		return transfer.doOnNext((size) -> OUTCOMES.merge(SUCCESS, 1, Integer::sum)).onErrorResume((ex) -> {
			OUTCOMES.merge(String.valueOf(ex), 1, Integer::sum);
			return Mono.just(0L);
		});
	}

	private static void sample() {
		HEAP.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
		DIRECT.accumulateAndGet(ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
			.stream()
			.filter((pool) -> "direct".equals(pool.getName()))
			.mapToLong(BufferPoolMXBean::getMemoryUsed)
			.sum(), Math::max);
	}

}
