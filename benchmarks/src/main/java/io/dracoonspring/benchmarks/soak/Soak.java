// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RequestLoad;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Runs many concurrent callers against an emulator with many faults. Then it compares the
 * objects that the callers expect with the objects on the server.
 */
public final class Soak {

	/** The client's limit of concurrent calls. */
	public static final int MAX_CALLS = 16;

	/** The client's limit of concurrent calls that change rooms. */
	public static final int MAX_CHANGES = 4;

	private static final RetrySettings RETRY = RetrySettings.defaults()
		.withBackoff(Duration.ofMillis(20), Duration.ofMillis(500))
		.withMaxRetryAfter(Duration.ofMillis(100))
		.withConcurrency(MAX_CALLS, MAX_CHANGES);

	private static final int KIB = 1024;

	private final SoakSettings settings;

	private final Path directory;

	private final Tally tally = new Tally(RETRY.maxRetries() + 1);

	private final TracingCustomizer traces = new TracingCustomizer();

	/**
	 * Prepares a run.
	 * @param settings the size and the seed of the run
	 * @param directory an empty directory
	 */
	public Soak(SoakSettings settings, Path directory) {
		this.settings = settings;
		this.directory = directory;
	}

	/**
	 * Runs the benchmark.
	 * @return the report
	 * @throws IOException if files cannot be written
	 */
	public SoakReport run() throws IOException {
		List<Path> sources = sources();
		try (Leaks leaks = new Leaks();
				DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon dracoon = client(emulator)) {
			List<Caller> callers = callers(dracoon, sources);
			RequestLoad calls = emulator.watchLoad((method, path) -> path.startsWith("/api/v4/"));
			RequestLoad changes = emulator
				.watchLoad((method, path) -> !"GET".equals(method) && path.startsWith("/api/v4/nodes/rooms"));
			long heapBefore = Peaks.liveHeap();
			FaultPlan faults = FaultPlan.switchOn(emulator, this.settings.seed());
			long millis;
			Peaks peaks = new Peaks(emulator.port());
			try (peaks) {
				long start = System.nanoTime();
				work(callers);
				millis = (System.nanoTime() - start) / 1_000_000;
			}
			long requests = calls.total();
			Map<Integer, Long> statuses = this.traces.statuses();
			emulator.faults().clear();
			int successes = this.tally.successes();
			List<String> differences = Objects
				.requireNonNull(Flux.fromIterable(callers).flatMap(Caller::check, 4).collectList().block())
				.stream()
				.flatMap(List::stream)
				.toList();
			return new SoakReport(this.settings, millis, successes, this.tally.excused(), this.tally.creatingFailures(),
					this.traces.creatingFaults(), this.tally.wrong(), differences,
					callers.stream().mapToLong(Caller::objects).sum(),
					callers.stream().mapToLong(Caller::unknown).sum(), requests, statuses, faults(faults), calls.most(),
					changes.most(), peaks.connections(), heapBefore, Peaks.liveHeap(), peaks.heap(), peaks.direct(),
					leaks.find());
		}
	}

	private static Map<String, Integer> faults(FaultPlan plan) {
		return Map.of("503", plan.unavailable(), "429", plan.tooMany(), "resets", plan.resets(), "storage",
				plan.storage());
	}

	private List<Path> sources() throws IOException {
		Path files = Files.createDirectory(this.directory.resolve("sources"));
		Files.createDirectory(this.directory.resolve("targets"));
		Random random = new Random(this.settings.seed());
		List<Path> sources = new ArrayList<>();
		// include a file that is uploaded in three parts, the last of the list
		for (int kib : new int[] { 0, 1, 3, 10, 30, 30, 80, 200, 600, 2000, 11_000 }) {
			byte[] content = new byte[kib * KIB];
			random.nextBytes(content);
			sources.add(Files.write(files.resolve("source-" + sources.size()), content));
		}
		return sources;
	}

	private Dracoon client(DracoonEmulator emulator) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.retry((settings) -> RETRY)
			.transfer((settings) -> settings.withChunkSize(TransferSettings.MIN_CHUNK_SIZE)
				.withRetryBackoff(Duration.ofMillis(20)))
			.webClientCustomizer(this.traces)
			.build();
	}

	private List<Caller> callers(Dracoon dracoon, List<Path> sources) {
		long admin = Objects.requireNonNull(dracoon.account().get().block()).id();
		long guest = Objects.requireNonNull(dracoon.users()
			.list(UserQuery.all())
			.filter((user) -> "bob".equals(user.userName()))
			.map(UserItem::id)
			.blockFirst());
		List<Caller> callers = new ArrayList<>();
		for (int i = 0; i < this.settings.callers(); i++) {
			String name = "soak" + (100 + i);
			Node room = Objects
				.requireNonNull(dracoon.rooms().create(CreateRoomRequest.administeredBy(name, admin)).block());
			Random random = new Random(this.settings.seed() + i);
			callers.add(new Caller(dracoon, room.id(), guest, name, random, this.tally, new CallerTransfers(dracoon,
					room.id(), name, random, this.tally, sources, this.directory.resolve("targets"))));
		}
		return callers;
	}

	private void work(List<Caller> callers) {
		int count = callers.size();
		Flux.range(0, count)
			.flatMap((index) -> callers.get(index)
				.run(share(this.settings.calls(), index, count), share(this.settings.transfers(), index, count)), count)
			.blockLast();
	}

	private static int share(int total, int index, int count) {
		return total / count + ((index < total % count) ? 1 : 0);
	}

	/**
	 * Runs the benchmark.
	 * @param args an empty directory, the number of calls, of transfers, of callers, and
	 * the seed
	 * @throws IOException if files cannot be written
	 */
	public static void main(String[] args) throws IOException {
		SoakReport report = new Soak(new SoakSettings(Integer.parseInt(args[1]), Integer.parseInt(args[2]),
				Integer.parseInt(args[3]), Long.parseLong(args[4])), Path.of(args[0]))
			.run();
		report.print();
		boolean good = report.wrong().isEmpty() && report.differences().isEmpty()
				&& report.creatingFailures() == report.creatingFaults() && report.mostCalls() <= MAX_CALLS
				&& report.mostChanges() <= MAX_CHANGES && report.leaks().isEmpty();
		System.out.println(good ? "All is as it must be." : "Not all is as it must be.");
		System.exit(good ? 0 : 1);
	}

}
