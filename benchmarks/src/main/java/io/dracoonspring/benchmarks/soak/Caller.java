// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.UpdateFolderRequest;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.DownloadShareFilter;
import io.dracoonspring.api.shares.DownloadShareQuery;
import io.dracoonspring.benchmarks.soak.Ledger.Expectation;

/**
 * Sends one call after the other in its own room, and records the objects that must exist
 * at the end.
 */
final class Caller {

	private final Dracoon dracoon;

	private final long room;

	private final long guest;

	private final String name;

	private final Random random;

	private final Tally tally;

	private final CallerTransfers transfers;

	private final Ledger folders = new Ledger();

	private final Ledger shares = new Ledger();

	private final List<Folder> live = new ArrayList<>();

	private final AtomicInteger number = new AtomicInteger();

	Caller(Dracoon dracoon, long room, long guest, String name, Random random, Tally tally, CallerTransfers transfers) {
		this.dracoon = dracoon;
		this.room = room;
		this.guest = guest;
		this.name = name;
		this.random = random;
		this.tally = tally;
		this.transfers = transfers;
	}

	/**
	 * Runs the calls and transfers.
	 * @param calls number of calls
	 * @param files number of transfers
	 * @return completes when all calls and transfers have succeeded or failed
	 */
	Mono<Void> run(int calls, int files) {
		List<Mono<Void>> actions = new ArrayList<>();
		for (int i = 0; i < calls; i++) {
			actions.add(Mono.defer(this::call));
		}
		for (int i = 0; i < files; i++) {
			actions.add(this.random.nextInt(actions.size() + 1), Mono.defer(this.transfers::next));
		}
		return Mono.defer(() -> Flux.fromIterable(actions).concatMap((action) -> action).then());
	}

	private Mono<Void> call() {
		int choice = this.random.nextInt(100);
		if (choice < 14 || this.live.isEmpty()) {
			return createFolder();
		}
		int index = this.random.nextInt(this.live.size());
		Folder folder = this.live.get(index);
		if (choice < 20) {
			return delete(index);
		}
		if (choice < 26) {
			return share(folder);
		}
		return traced(idempotent(choice, folder.id()));
	}

	private Mono<?> idempotent(int choice, long folder) {
		if (choice < 36) {
			return this.dracoon.nodes()
				.updateFolder(folder, UpdateFolderRequest.of().withNotes("note " + this.number.incrementAndGet()));
		}
		if (choice < 42) {
			return this.dracoon.nodes().addFavorite(folder);
		}
		if (choice < 48) {
			return this.dracoon.rooms()
				.addUser(this.room, this.guest,
						this.random.nextBoolean() ? NodePermissions.editor() : NodePermissions.reader());
		}
		if (choice < 53) {
			return this.dracoon.account().get();
		}
		if (choice < 58) {
			return this.dracoon.nodes().searchPage(NodeSearchQuery.of(this.name).withLimit(10));
		}
		if (choice < 72) {
			return this.dracoon.nodes().listPage(NodeQuery.children(this.room).withLimit(50));
		}
		return this.dracoon.nodes().get(folder);
	}

	private Mono<Void> createFolder() {
		String folder = this.name + "-folder-" + this.number.incrementAndGet();
		Trace trace = new Trace();
		return this.dracoon.nodes()
			.createFolder(CreateFolderRequest.of(this.room, folder))
			.contextWrite((context) -> context.put(Trace.class, trace))
			.doOnNext((node) -> this.live.add(new Folder(node.id(), folder, new ArrayList<>())))
			.materialize()
			.doOnNext((signal) -> created(this.folders, folder, trace, signal.getThrowable()))
			.then();
	}

	private Mono<Void> share(Folder folder) {
		String share = this.name + "-share-" + this.number.incrementAndGet();
		Trace trace = new Trace();
		return this.dracoon.shares()
			.createDownloadShare(CreateDownloadShareRequest.of(folder.id()).withName(share))
			.contextWrite((context) -> context.put(Trace.class, trace))
			.doFinally((signal) -> folder.shares().add(share))
			.materialize()
			.doOnNext((signal) -> created(this.shares, share, trace, signal.getThrowable()))
			.then();
	}

	private void created(Ledger ledger, String object, Trace trace, @Nullable Throwable ex) {
		if (ex == null) {
			ledger.expect(object, Expectation.ONE);
			this.tally.success(trace);
		}
		else {
			ledger.expect(object, trace.isLost() ? Expectation.UNKNOWN : Expectation.NONE);
			this.tally.failure(trace, ex);
		}
	}

	private Mono<Void> delete(int index) {
		Folder folder = this.live.remove(index);
		Trace trace = new Trace();
		return this.dracoon.nodes()
			.delete(folder.id())
			.contextWrite((context) -> context.put(Trace.class, trace))
			.materialize()
			.doOnNext((signal) -> {
				Throwable ex = signal.getThrowable();
				Expectation expectation = (ex != null) ? Expectation.UNKNOWN : Expectation.NONE;
				this.folders.expect(folder.name(), expectation);
				// the shares of the folder are deleted together with the folder
				folder.shares().forEach((share) -> this.shares.expect(share, expectation));
				ended(trace, ex);
			})
			.then();
	}

	private Mono<Void> traced(Mono<?> call) {
		Trace trace = new Trace();
		return call.contextWrite((context) -> context.put(Trace.class, trace))
			.then()
			.materialize()
			.doOnNext((signal) -> ended(trace, signal.getThrowable()))
			.then();
	}

	private void ended(Trace trace, @Nullable Throwable ex) {
		if (ex == null) {
			this.tally.success(trace);
		}
		else {
			this.tally.failure(trace, ex);
		}
	}

	/**
	 * Compares the existing objects with the expected ones.
	 * @return the differences
	 */
	Mono<List<String>> check() {
		Mono<List<String>> wrongFolders = this.dracoon.nodes()
			.list(NodeQuery.children(this.room))
			.filter((node) -> node.name().contains("-folder-"))
			.map((node) -> node.name())
			.collectList()
			.map(this.folders::differences);
		Mono<List<String>> wrongShares = this.dracoon.shares()
			.listDownloadShares(DownloadShareQuery.all().withFilter(DownloadShareFilter.NAME.contains(this.name + "-")))
			.map((share) -> share.name())
			.collectList()
			.map(this.shares::differences);
		return Mono.zip(wrongFolders, wrongShares, this.transfers.check()).map((wrong) -> {
			List<String> all = new ArrayList<>(wrong.getT1());
			all.addAll(wrong.getT2());
			all.addAll(wrong.getT3());
			return all;
		});
	}

	long unknown() {
		return this.folders.count(Expectation.UNKNOWN) + this.shares.count(Expectation.UNKNOWN)
				+ this.transfers.unknown();
	}

	long objects() {
		return this.folders.count(Expectation.ONE) + this.shares.count(Expectation.ONE) + this.transfers.objects();
	}

	/**
	 * Represents a folder that exists.
	 *
	 * @param shares the names of its shares
	 */
	private record Folder(long id, String name, List<String> shares) {

	}

}
