// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks calls without a signed-in user, while users make many calls. All these calls go
 * through one client, with its concurrency limit, its retries and its token requests. No
 * call without a user may act as one of the users.
 */
abstract class CallsWithoutUserContract {

	/**
	 * Is the number of calls without a user in each round. A round makes each call of
	 * {@code kinds} about equally often.
	 */
	private static final int CALLS = Integer.getInteger("calls.without.user", 2_000);

	private static final int CLIENTS = 16;

	private static final List<String> USERS = List.of("admin", "alice", "bob");

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private Dracoon dracoon;

	@Autowired
	private DracoonOperations files;

	@Autowired
	@Qualifier("jobs")
	private Dracoon jobs;

	@Autowired
	private WithoutUserApplication.Background background;

	private final CountDownLatch signedIn = new CountDownLatch(CLIENTS);

	@TempDir
	private Path directory;

	@Test
	void neverActAsSomebodyElse() throws Exception {
		Files.writeString(this.directory.resolve("nobody.txt"), "nobody");
		// choose a new name, because a repetition of this test meets the file again
		Node victim = upload("victim-" + UUID.randomUUID() + ".txt");
		AtomicBoolean done = new AtomicBoolean();
		AtomicInteger served = new AtomicInteger();
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<?>> working = IntStream.range(0, CLIENTS)
				.<Future<?>>mapToObj((index) -> clients.submit(() -> work(index, done, served)))
				.toList();
			this.signedIn.await(1, TimeUnit.MINUTES);
			addFaults();
			Map<String, Integer> outcomes = new ConcurrentHashMap<>();
			List<Callable<?>> kinds = kinds(victim);
			int calls = 0;
			// repeat the round until enough calls of users have been served, because the
			// calls without a user are refused quickly
			do {
				CompletableFuture
					.allOf(IntStream.range(0, CALLS)
						.mapToObj((index) -> CompletableFuture.runAsync(
								() -> outcomes.merge(outcome(kinds.get(index % kinds.size())), 1, Integer::sum),
								threads))
						.toArray(CompletableFuture[]::new))
					.get(5, TimeUnit.MINUTES);
				calls += CALLS;
			}
			while (served.get() <= 10 * CLIENTS);
			this.emulator.faults().clear();
			done.set(true);
			for (Future<?> client : working) {
				client.get(1, TimeUnit.MINUTES);
			}
			assertThat(outcomes).containsExactly(Map.entry(Reason.NO_USER.name(), calls));
			assertThat(this.background.outcomes()).containsOnlyKeys(Reason.NO_USER.name());
			assertThat(this.background.events()).isPositive();
		}
		finally {
			done.set(true);
			clients.shutdownNow();
			threads.shutdownNow();
		}
		assertThat(this.jobs.nodes().get(victim.id()).block().name()).isEqualTo(victim.name());
		assertThat(this.jobs.nodes().list(NodeQuery.children(victim.parentId())).map(Node::name).collectList().block())
			.noneMatch((name) -> name.contains("nobody"));
	}

	private void addFaults() {
		for (int status : List.of(503, 429)) {
			this.emulator.faults().add(fault(status).on("GET", "/api/v4/user/account").withProbability(0.01, 1));
			this.emulator.faults().add(fault(status).on("GET", "/api/v4/nodes").withProbability(0.01, 1));
		}
	}

	private static Fault fault(int status) {
		return (status == 429) ? Fault.tooManyRequests(Duration.ZERO) : Fault.status(status);
	}

	private void work(int client, AtomicBoolean done, AtomicInteger served) {
		String user = USERS.get(client % USERS.size());
		Person person = new Person(user, this.port);
		assertThat(person.get("/whoami").body()).isEqualTo(user);
		this.signedIn.countDown();
		for (int i = 0; !done.get(); i++) {
			assertThat(person.get("/whoami").body()).isEqualTo(user);
			if (i % 4 == 0) {
				assertThat(person.get("/rooms").body()).contains("Projects");
			}
			if (i % 16 == 0 && !user.equals("bob")) {
				assertThat(person.post("/write?name=" + UUID.randomUUID()).body()).isEqualTo(user);
			}
			if (client == 0 && i % 64 == 63) {
				// expire the tokens, so that the calls of a user share one token request
				this.emulator.expireAccessTokens();
			}
			served.incrementAndGet();
		}
	}

	private List<Callable<?>> kinds(Node victim) {
		Path target = this.directory.resolve("target.txt");
		return List.of(() -> this.dracoon.account().get().block(),
				() -> this.dracoon.nodes().list(NodeQuery.root()).collectList().block(),
				() -> this.dracoon.account()
					.get()
					.toFuture()
					.thenApply((account) -> this.dracoon.account().get().block())
					.join(),
				() -> this.dracoon.account()
					.get()
					.thenMany(this.dracoon.nodes().list(NodeQuery.root()))
					.toStream()
					.toList(),
				() -> this.files.list("/").toList(),
				() -> Executors.callable(() -> this.files.delete("/Projects/" + victim.name())).call(),
				() -> this.dracoon.nodes().delete(victim.id()).block(),
				() -> this.files.writeBytes("/Projects/nobody-template.txt", new byte[] { 1 }),
				() -> this.dracoon.transfers().upload(source("nobody-transfer.txt")).result().block(),
				() -> this.dracoon.transfers()
					.uploadDirectory(this.directory, NodeAddress.ofPath("/Projects"), DirectoryOptions.defaults())
					.items()
					.blockLast(),
				() -> this.dracoon.transfers().download(DownloadRequest.of(victim.id(), target)).result().block(),
				() -> this.dracoon.crypto().unlock("Encryption-2026!").block(),
				() -> this.dracoon.missingFileKeys()
					.distributeAll()
					.flatMap((result) -> Mono.error(result.interruption()))
					.block(),
				this.background::later);
	}

	static UploadRequest source(String name) {
		return UploadRequest.of(UploadSource.of(new ByteArrayResource(new byte[] { 1 })),
				NodeAddress.ofPath("/Projects"), name);
	}

	private Node upload(String name) {
		return this.jobs.transfers().upload(source(name)).result().block();
	}

	static String outcome(Callable<?> call) {
		try {
			return "answered: " + call.call();
		}
		catch (Exception ex) {
			Throwable cause = (ex instanceof CompletionException) ? ex.getCause() : ex;
			return (cause instanceof DracoonAuthenticationException refusal) ? refusal.getReason().name()
					: cause.toString();
		}
	}

}
