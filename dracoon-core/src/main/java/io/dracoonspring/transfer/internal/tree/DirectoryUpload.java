// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.internal.file.Held;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.run.TransferControl;

/**
 * Uploads a tree. It processes directories one after the other, and the files of one
 * directory in parallel. It reports failures of single items and continues. It never
 * reads anything outside the source.
 */
record DirectoryUpload(TreeWork work, RemoteTree remote, FileMover mover, DirectoryTransferFactory.Opener opener) {

	/** Uploads the content of a directory. */
	Flux<DirectoryItem> run(Path source, Node target) {
		return directory(new Place(FolderAncestry.top(target.id()), "", target), () -> {
			// check the path first, because later failures would report that the
			// directory has disappeared or was replaced
			if (!Files.isDirectory(source)) {
				throw new DracoonTransferException(Reason.SOURCE_MISSING,
						"The source directory '" + source + "' does not exist: check the path", null);
			}
			return this.opener.open(source);
		}, new AtomicBoolean()).onErrorMap(LocalErrors::ofSource);
	}

	private Flux<DirectoryItem> directory(Place place, Callable<LocalFolder> open, AtomicBoolean seen) {
		Node folder = place.folder();
		Mono<Map<String, Node>> existing = (folder != null) ? this.remote.children(folder.id()) : Mono.just(Map.of());
		return Held.folder(open,
				(directory) -> this.work.unlessCancelled(blocking(directory::listTree).zipWith(existing))
					.flatMapMany((found) -> content(directory, found.getT1(), place, found.getT2(), seen)));
	}

	private Flux<DirectoryItem> content(LocalFolder directory, List<LocalFolder.Entry> entries, Place place,
			Map<String, Node> existing, AtomicBoolean seen) {
		List<LocalFolder.Entry> files = new ArrayList<>();
		List<LocalFolder.Entry> folders = new ArrayList<>();
		for (LocalFolder.Entry entry : entries) {
			String path = place.path(entry.name());
			if (!entry.isFolder()) {
				if (this.work.isWanted(path, entry)) {
					files.add(entry);
				}
			}
			else if (!this.work.isExcluded(path)) {
				folders.add(entry);
			}
		}
		seen.set(true);
		this.work.meter().seen(folders.size(), files.size(), files.stream().mapToLong(DirectoryUpload::size).sum());
		Items items = this.work.items();
		Flux<DirectoryItem> moved = Flux.fromIterable(files)
			.flatMap(
					(entry) -> items.file(place.path(entry.name()), size(entry),
							(control) -> file(directory, entry, place, existing.get(entry.text()), control)),
					this.work.options().concurrency());
		Flux<DirectoryItem> below = Flux.fromIterable(folders)
			.concatMap((entry) -> items.folder(place.path(entry.name()) + "/",
					(known) -> child(directory, entry, place, existing.get(entry.text()), known)));
		return Flux.concat(List.of(moved, below, extra(entries, place, existing)));
	}

	private static long size(LocalFolder.Entry entry) {
		BasicFileAttributes attributes = entry.known();
		return (attributes != null && attributes.isRegularFile()) ? attributes.size() : 0;
	}

	private Mono<DirectoryItem> file(LocalFolder directory, LocalFolder.Entry entry, Place place,
			@Nullable Node existing, TransferControl control) {
		String path = place.path(entry.name());
		if (entry.failure() != null) {
			return Mono.error(entry.failure());
		}
		if (!entry.isFile()) {
			return Mono.just(DirectoryItem.of(path, Action.UNSUPPORTED));
		}
		requireAllowed(entry);
		Mono<Action> decision = (existing != null)
				? blocking(() -> this.work.comparison().decide(directory, entry.name(), existing))
				: Mono.just(Action.CREATED);
		return decision.flatMap((action) -> switch (action) {
			case UPDATED -> upload(directory, entry.name(), place, action, ResolutionStrategy.OVERWRITE, control);
			case CREATED -> upload(directory, entry.name(), place, action,
					(existing != null) ? ResolutionStrategy.AUTORENAME : ResolutionStrategy.FAIL, control);
			case FAILED -> Mono.error(new DracoonTransferException(Reason.TARGET_EXISTS,
					"The file '" + path + "' exists in the target: choose another action for existing files", null));
			default -> Mono.just(DirectoryItem.of(path, action));
		});
	}

	private Mono<DirectoryItem> upload(LocalFolder directory, Path name, Place place, Action action,
			ResolutionStrategy strategy, TransferControl control) {
		String path = place.path(name);
		Node folder = place.folder();
		return (this.work.options().dryRun() || folder == null) ? Mono.just(DirectoryItem.of(path, action))
				: this.mover.upload(directory, name, folder, strategy, control)
					.map((verified) -> DirectoryItem.transferred(path, action, verified));
	}

	private static void requireAllowed(LocalFolder.Entry entry) {
		entry.requireText();
		RemoteTree.requireAllowed(entry.text());
	}

	private Flux<DirectoryItem> child(LocalFolder directory, LocalFolder.Entry entry, Place place,
			@Nullable Node existing, AtomicBoolean seen) {
		requireAllowed(entry);
		Path name = entry.name();
		Node parent = place.folder();
		if (existing != null && existing.type() != NodeType.FILE) {
			return directory(place.below(name, existing), () -> directory.child(name), seen);
		}
		if (this.work.options().dryRun() || parent == null) {
			return directory(place.below(name, null), () -> directory.child(name), seen);
		}
		return this.remote.folder(parent.id(), entry.text())
			.flatMapMany((created) -> directory(place.below(name, created), () -> directory.child(name), seen));
	}

	private Flux<DirectoryItem> extra(List<LocalFolder.Entry> entries, Place place, Map<String, Node> existing) {
		return this.work.deleteExtra(this.remote, existing.values(),
				() -> entries.stream().map(LocalFolder.Entry::text).collect(Collectors.toSet()), place.prefix());
	}

	private static <T> Mono<T> blocking(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	/**
	 * Locates a folder in the tree.
	 *
	 * @param trail the ancestry on the server
	 * @param prefix the path of the folder relative to the top of the tree, with a slash
	 * at the end; empty for the top
	 * @param folder the folder that receives the files, {@code null} in a dry run if the
	 * folder does not exist
	 */
	private record Place(FolderAncestry trail, String prefix, @Nullable Node folder) {

		private String path(Path name) {
			return this.prefix + name;
		}

		private Place below(Path name, @Nullable Node folder) {
			return new Place(this.trail.into((folder != null) ? folder.id() : null), path(name) + "/", folder);
		}

	}

}
