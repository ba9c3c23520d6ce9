// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs two processes with the same token file. The test kills or suspends the first
 * process at a random moment, and then starts the transfer in the second one. A completed
 * file never has wrong content, and the transfer can always be completed.
 * {@code -Ddracoon.test.seed=N} repeats the random choices of an earlier run.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals that stop a process")
@Execution(ExecutionMode.CONCURRENT)
class OneTokenTwoProcessesIT {

	private static final int ROUNDS = 15;

	private static final int SIZE = TransferSettings.MIN_CHUNK_SIZE + 17;

	// is long enough even on a busy machine
	private static final Duration LONG = TransferFixture.TIMEOUT.multipliedBy(3);

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Map<DracoonEmulator, Dracoon> clients = Map.of(this.direct,
			TransferFixture.client(this.direct, "alice"), this.chunked, TransferFixture.client(this.chunked, "alice"));

	private final Deque<WorkerProcess> workers = new ArrayDeque<>();

	private final Map<String, Integer> outcomes = new TreeMap<>();

	@TempDir
	Path sources;

	@TempDir
	Path targets;

	@AfterEach
	void close() {
		this.workers.forEach(WorkerProcess::close);
		this.clients.values().forEach(Dracoon::close);
		this.direct.close();
		this.chunked.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void finalFileNeverHasWrongContent(String locks) throws Exception {
		long seed = Long.getLong("dracoon.test.seed", System.nanoTime());
		System.out.println("OneTokenTwoProcessesIT, locks " + locks + ": -Ddracoon.test.seed=" + seed);
		List<String> options = List.of("-Xmx128m", "-Ddracoon.test.file-locks=" + locks,
				"-Ddracoon.test.heartbeat-timeout=PT0.6S");
		Path source = TransferFixture.file(this.sources, "source.bin", SIZE);
		for (Dracoon alice : this.clients.values()) {
			for (String room : List.of("/Projects", "/Vault")) {
				alice.transfers().upload(UploadRequest.of(source, room)).result().block(TransferFixture.TIMEOUT);
			}
		}
		for (int count = 0; count < 3; count++) {
			this.workers.add(new WorkerProcess(options));
		}
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			Round next = new Round(round, random);
			try {
				play(next, options, source);
			}
			catch (Exception | AssertionError ex) {
				throw new AssertionError("In the " + next + ": " + ex, ex);
			}
		}
		System.out.println("OneTokenTwoProcessesIT, locks " + locks + ": " + this.outcomes);
		assertThat(this.outcomes).containsKeys("first IN_USE or killed", "second done");
	}

	private void play(Round round, List<String> options, Path source) throws Exception {
		DracoonEmulator emulator = round.direct ? this.direct : this.chunked;
		Path token = this.targets.resolve("token.json");
		Path local = this.targets.resolve(round.name);
		if (round.up) {
			Files.createLink(local, source);
		}
		String[] order = { emulator.baseUrl().toString(), round.up ? "upload" : "download",
				round.up ? round.room : round.room + "/source.bin", local.toString(), token.toString() };
		WorkerProcess first = this.workers.remove();
		WorkerProcess second = this.workers.remove();
		emulator.clearRequests();
		CompletableFuture<String> firstOutcome = first.order(order);
		awaitRequests(emulator, round.moment, firstOutcome);
		if (round.kill) {
			first.kill();
			this.workers.add(new WorkerProcess(options));
		}
		else {
			first.stop();
		}
		// the second process is refused, or it takes over from the killed or suspended
		// first process
		int before = emulator.requests().size();
		CompletableFuture<String> secondOutcome = second.order(order);
		awaitRequests(emulator, before + round.later, secondOutcome);
		if (!round.kill) {
			if (round.waits) {
				secondOutcome.get(LONG.toSeconds(), TimeUnit.SECONDS);
				secondOutcome = persist(second, order, secondOutcome);
			}
			first.goOn();
		}
		count("first " + group(firstOutcome.get(LONG.toSeconds(), TimeUnit.SECONDS)));
		count("second " + secondOutcome.get(LONG.toSeconds(), TimeUnit.SECONDS));
		if (!round.kill) {
			this.workers.add(first);
		}
		finish(round, emulator, second, order, source);
		this.workers.addFirst(second);
		assertThat(TransferFixture.names(this.targets)).as("round %s", round)
			.noneMatch((name) -> name.contains("token"));
		clean();
	}

	// repeats the order for at most 1.5 seconds while the token is in use. Without file
	// locks, the second process takes over when the heartbeat of the first process is too
	// old
	private CompletableFuture<String> persist(WorkerProcess second, String[] order, CompletableFuture<String> outcome)
			throws Exception {
		CompletableFuture<String> latest = outcome;
		long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
		while (latest.get().equals("IN_USE") && System.nanoTime() < end) {
			latest = second.order(order);
			latest.get(LONG.toSeconds(), TimeUnit.SECONDS);
		}
		return latest;
	}

	private void finish(Round round, DracoonEmulator emulator, WorkerProcess worker, String[] order, Path source)
			throws Exception {
		Path local = this.targets.resolve(round.name);
		Path token = this.targets.resolve("token.json");
		Dracoon alice = Objects.requireNonNull(this.clients.get(emulator));
		Awaitility.await().atMost(LONG).until(() -> {
			boolean there = (round.up) ? !files(alice, round).isEmpty() : Files.exists(local);
			boolean finished = there && Files.notExists(token);
			if (!finished) {
				worker.order(order).get();
			}
			return finished;
		});
		if (!round.up) {
			TransferFixture.assertSameContent(local, source);
			return;
		}
		List<Node> files = files(alice, round);
		assertThat(files).as("round %s", round).isNotEmpty();
		Path copy = this.sources.resolve("copy.bin");
		for (Node file : files) {
			alice.transfers()
				.download(DownloadRequest.of(file.id(), copy).withExisting(ExistingFile.OVERWRITE))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
	}

	private static List<Node> files(Dracoon alice, Round round) {
		Node room = alice.nodes().getByPath(round.room).block(TransferFixture.TIMEOUT);
		assertThat(room).isNotNull();
		String stem = round.name.substring(0, round.name.indexOf('.'));
		List<Node> files = alice.nodes()
			.list(NodeQuery.children(room.id()))
			.filter((node) -> node.name().startsWith(stem))
			.collectList()
			.block(TransferFixture.TIMEOUT);
		assertThat(files).isNotNull();
		return files;
	}

	private static void awaitRequests(DracoonEmulator emulator, int count, CompletableFuture<String> outcome) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(2))
			.atMost(LONG)
			.until(() -> outcome.isDone() || emulator.requests().size() >= count);
	}

	private void clean() throws IOException {
		for (String name : TransferFixture.names(this.targets)) {
			Files.delete(this.targets.resolve(name));
		}
	}

	private static String group(String outcome) {
		return (outcome.equals("IN_USE") || outcome.equals("killed")) ? "IN_USE or killed" : outcome;
	}

	private void count(String outcome) {
		this.outcomes.merge(outcome, 1, Integer::sum);
	}

	/**
	 * Describes the events of one round.
	 */
	private static final class Round {

		private final boolean up;

		private final boolean direct;

		private final boolean kill;

		private final boolean waits;

		private final String room;

		private final String name;

		private final int moment;

		private final int later;

		private Round(int number, Random random) {
			this.up = random.nextBoolean();
			this.direct = random.nextBoolean();
			// always kill in the first round, and early, because the other kills may by
			// chance come too late
			this.kill = random.nextInt(5) == 0 || number == 0;
			this.waits = random.nextBoolean();
			this.room = (random.nextInt(3) > 0) ? "/Projects" : "/Vault";
			this.name = "round-" + number + "-.bin";
			this.moment = 1 + random.nextInt((number == 0) ? 1 : 8);
			this.later = random.nextInt(8);
		}

		@Override
		public String toString() {
			return (this.up ? "upload of " : "download of ") + this.name + " in " + this.room
					+ (this.direct ? ", direct, " : ", chunked, ") + (this.kill ? "killed" : "stopped") + " after "
					+ this.moment + ", then " + this.later + (this.waits ? " after a wait" : "");
		}

	}

}
