// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.users.DracoonUsers;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Keeps the sample busy. Lets the emulator of the sample answer some calls with errors,
 * and reset some connections.
 */
final class Load implements AutoCloseable {

	private static final List<String> FAULTS = List.of(
			"{'effect': 'status', 'status': 503, 'operation': '* /api/v4/**', 'probability': 0.12, 'seed': 1}",
			"{'effect': 'too_many_requests', 'operation': '* /api/v4/**', 'probability': 0.05, 'seed': 2}",
			"{'effect': 'reset', 'operation': '* /api/v4/**', 'probability': 0.02, 'seed': 3}",
			"{'effect': 'slow_down', 'operation': 'S3 PART', 'probability': 0.3, 'seed': 4}",
			"{'effect': 'status', 'status': 500, 'operation': 'POST /oauth/token', 'probability': 0.3, 'seed': 6}",
			"{'effect': 'status', 'status': 400, 'operation': 'POST /api/v4/nodes/files/keys', 'probability': 0.5, 'seed': 5}");

	/**
	 * One transfer out of this number fails, because it uses the id of a missing node.
	 */
	private static final int FAILING_TRANSFERS = 5;

	private static final long MISSING = 999_999;

	/**
	 * The pause of a caller between the end of a call and the next call. A shorter pause
	 * uses all processors, but produces no additional metrics.
	 */
	private static final Duration PAUSE = Duration.ofMillis(100);

	private final HttpClient client = HttpClient.newHttpClient();

	private final AtomicLong number = new AtomicLong();

	private final AtomicLong transferred = new AtomicLong();

	private final DracoonNodes nodes;

	private final DracoonRooms rooms;

	private final DracoonTransfers transfers;

	private final MissingFileKeyDistributor keys;

	private final URI emulator;

	private final Path file;

	private final long room;

	private final long vault;

	private final long user;

	private final Disposable work;

	Load(BeanFactory application, Path directory) throws IOException {
		this.nodes = application.getBean(DracoonNodes.class);
		this.rooms = application.getBean(DracoonRooms.class);
		this.transfers = application.getBean(DracoonTransfers.class);
		this.keys = application.getBean(MissingFileKeyDistributor.class);
		this.emulator = application.getBean(DracoonConnectionDetails.class).getBaseUrl();
		this.file = Files.write(directory.resolve("load.bin"), new byte[300_000]);
		this.room = this.nodes.getByPath("/Projects").map((node) -> node.id()).block();
		this.vault = this.nodes.getByPath("/Vault").map((node) -> node.id()).block();
		this.user = application.getBean(DracoonUsers.class)
			.list(UserQuery.all())
			.filter((candidate) -> "bob".equals(candidate.userName()))
			.map((candidate) -> candidate.id())
			.blockFirst();
		for (String fault : FAULTS) {
			post("/_emulator/faults", fault.replace('\'', '"')).block();
		}
		Flux<Object> signIns = forever(1,
				() -> Mono.delay(Duration.ofSeconds(1)).then(post("/_emulator/tokens/expire_access_tokens", "")));
		this.work = Flux
			.merge(List.of(forever(60, this::call), forever(4, this::change), forever(2, this::transfer), signIns))
			.subscribe();
	}

	private Mono<Void> post(String path, String body) {
		HttpRequest request = HttpRequest.newBuilder(this.emulator.resolve(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return Mono.fromFuture(() -> this.client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
			.doOnNext((response) -> {
				if (response.statusCode() >= 300) {
					throw new IllegalStateException(
							path + " answered " + response.statusCode() + ": " + response.body());
				}
			})
			.then();
	}

	// ignores failures, because the load includes failures on purpose
	private static Flux<Object> forever(int callers, Supplier<Mono<?>> action) {
		return Flux.range(0, callers)
			.flatMap((caller) -> Mono.defer(() -> action.get().cast(Object.class).onErrorResume((ex) -> Mono.empty()))
				.repeatWhen((ends) -> ends.delayElements(PAUSE)), callers);
	}

	private Mono<?> call() {
		long choice = this.number.incrementAndGet() % 10;
		if (choice < 2) {
			return this.nodes.get(this.room);
		}
		return (choice < 3) ? this.nodes.listPage(NodeQuery.children(this.room).withLimit(20))
				: this.nodes.createFolder(CreateFolderRequest.of(this.room, "load-" + this.number.incrementAndGet()));
	}

	private Mono<?> change() {
		return this.rooms.addUser(this.room, this.user, NodePermissions.reader());
	}

	private Mono<?> transfer() {
		if (this.transferred.incrementAndGet() % FAILING_TRANSFERS == 0) {
			// Use a missing node, so that the transfer always fails. The client retries
			// the faults of the emulator, and only chance decides whether they end a
			// transfer within the time limit of the test.
			return this.transfers.upload(UploadRequest.of(this.file, NodeAddress.ofId(MISSING)))
				.result()
				.cast(Object.class)
				.onErrorResume((ex) -> this.transfers.download(ContentRequest.of(MISSING))
					.content()
					.doOnNext(DataBufferUtils::release)
					.then(Mono.empty()));
		}
		long count = this.number.incrementAndGet();
		NodeAddress parent = NodeAddress.ofId((count % 2 == 0) ? this.room : this.vault);
		return this.transfers.upload(UploadRequest.of(this.file, parent).withName("load-" + count + ".bin"))
			.result()
			.flatMap((node) -> this.transfers.download(ContentRequest.of(node.id()))
				.content()
				.doOnNext(DataBufferUtils::release)
				.then(this.keys.distributeForFile(node.id())));
	}

	@Override
	public void close() {
		this.work.dispose();
	}

}
