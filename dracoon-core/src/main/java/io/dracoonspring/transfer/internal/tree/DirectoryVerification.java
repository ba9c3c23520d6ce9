// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;
import io.dracoonspring.transfer.internal.file.Held;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.verify.FileVerifier;
import io.dracoonspring.transfer.internal.verify.Verdict;

/** Compares a directory with a room or folder, including all subfolders. */
record DirectoryVerification(RemoteTree remote, FileVerifier verifier, VerificationOptions options, Selection selection,
		DirectoryTransferFactory.Opener opener) {

	/** Compares the trees. */
	Flux<VerificationItem> run(Path local, long topId) {
		return both(new Place(FolderAncestry.top(topId), ""), () -> {
			// check the path first, because later failures would report that the
			// directory has disappeared or was replaced
			if (!Files.isDirectory(local)) {
				throw new DracoonTransferException(Reason.SOURCE_MISSING,
						"The directory '" + local + "' does not exist: check the path", null);
			}
			return this.opener.open(local);
		}, topId).onErrorMap(LocalErrors::ofSource);
	}

	private Flux<VerificationItem> both(Place place, Callable<LocalFolder> open, long id) {
		return Held.folder(open, (folder) -> entries(folder).zipWith(this.remote.children(id))
			.flatMapMany((found) -> content(folder, found.getT1(), found.getT2(), place)));
	}

	private Flux<VerificationItem> onlyLocal(Place place, Callable<LocalFolder> open) {
		return Held.folder(open,
				(folder) -> entries(folder).flatMapMany((entries) -> content(folder, entries, Map.of(), place)));
	}

	private Flux<VerificationItem> onlyRemote(Place place, Node node) {
		return this.remote.children(node.id()).flatMapMany((children) -> content(null, Map.of(), children, place));
	}

	private static Mono<Map<String, LocalFolder.Entry>> entries(LocalFolder folder) {
		return Mono.fromCallable(() -> {
			Map<String, LocalFolder.Entry> entries = new HashMap<>();
			folder.listTree().forEach((entry) -> entries.put(entry.text(), entry));
			return entries;
		}).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	private Flux<VerificationItem> content(@Nullable LocalFolder folder, Map<String, LocalFolder.Entry> entries,
			Map<String, Node> nodes, Place place) {
		TreeSet<String> names = new TreeSet<>(entries.keySet());
		names.addAll(nodes.keySet());
		List<Pair> pairs = names.stream().map((name) -> new Pair(name, entries.get(name), nodes.get(name))).toList();
		Flux<VerificationItem> files = Flux.fromIterable(pairs)
			.filter((pair) -> !pair.isFolder())
			.flatMap((pair) -> guarded(place.path(pair.name()), file(folder, pair, place.path(pair.name()))),
					this.options.concurrency());
		Flux<VerificationItem> folders = Flux.fromIterable(pairs)
			.filter(Pair::isFolder)
			.concatMap((pair) -> guarded(place.path(pair.name()) + "/", folder(folder, pair, place)));
		return Flux.concat(List.of(files, folders));
	}

	private static Flux<VerificationItem> guarded(String path, Flux<VerificationItem> work) {
		return work.onErrorResume((ex) -> Flux.just(Verdict.unproven(LocalErrors.ofSource(ex)).at(path)));
	}

	private Flux<VerificationItem> file(@Nullable LocalFolder folder, Pair pair, String path) {
		return Flux.defer(() -> {
			LocalFolder.Entry entry = pair.entry();
			Node node = pair.node();
			if (!isWanted(path, entry, node)) {
				return Flux.empty();
			}
			if (entry == null || folder == null) {
				return Flux.just(only(path, Result.ONLY_REMOTE));
			}
			if (entry.failure() != null) {
				return Flux.error(entry.failure());
			}
			entry.requireText();
			if (!entry.isFile()) {
				return Flux.just(Verdict.unproven("It is neither a file nor a directory on this machine").at(path));
			}
			if (node == null) {
				return Flux.just(only(path, Result.ONLY_LOCAL));
			}
			return this.verifier.verify(SourceFile.in(folder, entry.name()), node, isDownloaded())
				.map((verdict) -> verdict.at(path))
				.flux();
		});
	}

	private boolean isWanted(String path, LocalFolder.@Nullable Entry entry, @Nullable Node node) {
		return (entry != null && this.selection.isWanted(path, entry.known()))
				|| (node != null && this.selection.isWanted(path, node));
	}

	private boolean isDownloaded() {
		return ThreadLocalRandom.current().nextDouble() < this.options.download();
	}

	private Flux<VerificationItem> folder(@Nullable LocalFolder parent, Pair pair, Place place) {
		return Flux.defer(() -> {
			String path = place.path(pair.name());
			if (this.selection.isExcluded(path)) {
				return Flux.empty();
			}
			LocalFolder.Entry entry = pair.entry();
			Node node = pair.node();
			if (entry == null || parent == null) {
				// the node is a folder, because a pair without an entry counts as a
				// folder only if its node is a folder
				return Flux.just(only(path + "/", Result.ONLY_REMOTE))
					.concatWith(onlyRemote(place.below(pair.name(), node), pair.requiredNode()));
			}
			entry.requireText();
			Callable<LocalFolder> open = () -> parent.child(entry.name());
			if (node == null) {
				return Flux.just(only(path + "/", Result.ONLY_LOCAL))
					.concatWith(onlyLocal(place.below(pair.name(), null), open));
			}
			if (!entry.isFolder() || node.type() == NodeType.FILE) {
				return Flux.just(Verdict.different(null, "It is a directory on one side only").at(path));
			}
			return both(place.below(pair.name(), node), open, node.id());
		});
	}

	private static VerificationItem only(String path, Result result) {
		return new VerificationItem(path, result, null, null, null);
	}

	/**
	 * Pairs the entry and the node of the same name.
	 *
	 * @param entry the entry on this machine
	 * @param node the node on the server
	 */
	private record Pair(String name, LocalFolder.@Nullable Entry entry, @Nullable Node node) {

		private boolean isFolder() {
			return (this.entry != null && this.entry.isFolder())
					|| (this.node != null && this.node.type() != NodeType.FILE);
		}

		private Node requiredNode() {
			if (this.node == null) {
				throw new IllegalStateException("Nothing has the name '" + this.name + "'");
			}
			return this.node;
		}

	}

	/**
	 * Locates a folder in both trees.
	 *
	 * @param prefix the path of the folder relative to the top of the tree, with a slash
	 * at the end; empty for the top
	 */
	private record Place(FolderAncestry trail, String prefix) {

		private String path(String name) {
			return this.prefix + name;
		}

		private Place below(String name, @Nullable Node folder) {
			return new Place(this.trail.into((folder != null) ? folder.id() : null), path(name) + "/");
		}

	}

}
