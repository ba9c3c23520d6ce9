// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs transfers, each with a fault at one of its steps. A transfer either succeeds with
 * unchanged content, or fails in time with an error that explains the failure. A failed
 * transfer leaves nothing behind, apart from the exceptions in {@link FaultBench}. Most
 * cases spend their time waiting. Therefore several cases run at the same time, each with
 * its own emulator. Subclasses return the cases from a static method {@code places}. The
 * build runs an evenly distributed sample of these cases. All cases run with
 * {@code -Dfaults.every=1}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultMatrix {

	private final Queue<FaultBench> benches = new ConcurrentLinkedQueue<>();

	private final Map<StorageMode, Queue<FaultBench>> idle = new EnumMap<>(StorageMode.class);

	private final Map<StorageMode, ExecutorService> workers = new EnumMap<>(StorageMode.class);

	private final Map<FaultPlace, Future<String>> results = new ConcurrentHashMap<>();

	private final boolean proxied;

	/**
	 * Creates a matrix.
	 * @param parallelism the number of concurrent cases for each kind of storage
	 * @param proxied whether all requests go through a proxy
	 */
	FaultMatrix(int parallelism, boolean proxied) {
		this.proxied = proxied;
		for (StorageMode storage : List.of(StorageMode.S3, StorageMode.PROXY)) {
			this.idle.put(storage, new ConcurrentLinkedQueue<>());
			this.workers.put(storage, Executors.newFixedThreadPool(parallelism));
		}
	}

	/**
	 * Selects the cases to run.
	 * @param step the distance between two selected cases, unless the system property
	 * {@code faults.every} overrides it
	 */
	static <P> Stream<P> sample(Stream<P> all, int step) {
		int every = Integer.getInteger("faults.every", step);
		List<P> cases = all.toList();
		return IntStream.iterate(0, (index) -> index < cases.size(), (index) -> index + every).mapToObj(cases::get);
	}

	abstract Stream<? extends FaultPlace> all();

	boolean isTls() {
		return false;
	}

	@BeforeAll
	void startAll(@TempDir Path directory) {
		all().forEach((place) -> this.results.put(place,
				this.workers.get(place.storage()).submit(() -> run(place, directory))));
	}

	@AfterAll
	void close() {
		this.workers.values().forEach(ExecutorService::shutdownNow);
		this.benches.forEach(FaultBench::close);
	}

	private String run(FaultPlace place, Path directory) throws IOException {
		Queue<FaultBench> free = this.idle.get(place.storage());
		FaultBench next = free.poll();
		// a worker creates a bench only if the other workers use all existing ones.
		// Therefore there are never more benches than workers
		FaultBench bench = (next != null) ? next : bench(place.storage(), directory);
		try {
			return bench.run(place);
		}
		finally {
			free.add(bench);
		}
	}

	private FaultBench bench(StorageMode storage, Path directory) throws IOException {
		FaultBench bench = new FaultBench(storage, this.proxied, isTls(),
				Files.createTempDirectory(directory, storage.name()));
		this.benches.add(bench);
		return bench;
	}

	@ParameterizedTest
	@MethodSource("places")
	void transferSucceedsOrFailsCleanly(FaultPlace place) {
		assertThat(this.results.get(place)).succeedsWithin(TransferFixture.TIMEOUT.multipliedBy(5));
	}

}
