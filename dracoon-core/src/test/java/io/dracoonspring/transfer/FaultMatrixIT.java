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

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * Whatever goes wrong at whichever step of whatever transfer: it succeeds with the same
 * bytes, or it ends in time with an error that says what happened, and leaves nothing
 * behind. Most cases wait for something, so several run at the same time, each with an
 * emulator of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ReportLeaks
class FaultMatrixIT {

	private static final int BENCHES = 3;

	private final List<FaultBench> benches = new ArrayList<>();

	private final Map<StorageMode, BlockingQueue<FaultBench>> idle = new ConcurrentHashMap<>();

	private final Map<FaultCase, Future<String>> results = new ConcurrentHashMap<>();

	private final ExecutorService workers = Executors.newFixedThreadPool(StorageMode.values().length * BENCHES);

	@BeforeAll
	void startAll(@TempDir Path directory) throws IOException {
		for (StorageMode storage : StorageMode.values()) {
			BlockingQueue<FaultBench> free = new ArrayBlockingQueue<>(BENCHES);
			for (int i = 0; i < BENCHES; i++) {
				FaultBench bench = new FaultBench(storage, directory.resolve(storage + "-" + i));
				this.benches.add(bench);
				free.add(bench);
			}
			this.idle.put(storage, free);
		}
		FaultCase.all().forEach((place) -> this.results.put(place, this.workers.submit(() -> run(place))));
	}

	@AfterAll
	void close() {
		this.workers.shutdownNow();
		this.benches.forEach(FaultBench::close);
	}

	private String run(FaultCase place) throws IOException, InterruptedException {
		BlockingQueue<FaultBench> free = this.idle.get(place.storage());
		FaultBench bench = free.take();
		try {
			return bench.run(place);
		}
		finally {
			free.add(bench);
		}
	}

	static Stream<FaultCase> places() {
		return FaultCase.all();
	}

	@ParameterizedTest
	@MethodSource("places")
	void endsWell(FaultCase place) {
		assertThat(this.results.get(place)).succeedsWithin(TransferFixture.PATIENCE.multipliedBy(5));
	}

}
