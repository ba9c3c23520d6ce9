// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.file.AbsentFolder;
import io.dracoonspring.transfer.internal.file.Held;
import io.dracoonspring.transfer.internal.file.LinkedFolderException;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.OwnNames;
import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.internal.resume.Ownership;
import io.dracoonspring.transfer.internal.resume.PartialFileLock;
import io.dracoonspring.transfer.internal.run.TransferControl;

/**
 * Downloads a tree. It processes folders one after the other, and the files of one folder
 * in parallel. It reports failures of single items and continues. It never writes,
 * replaces or deletes anything outside the target.
 */
record DirectoryDownload(TreeWork work, RemoteTree remote, FileMover mover, DirectoryTransferFactory.Opener opener,
		LockRules locks) {

	/**
	 * Lists the actions that compare existing files with the server and replace different
	 * files. Only one transfer at a time may apply such an action to a directory.
	 */
	private static final Set<ExistingFile> UPDATING = EnumSet.of(ExistingFile.UPDATE, ExistingFile.UPDATE_BY_CHECKSUM);

	private static final Runnable UNOWNED = () -> {
	};

	/**
	 * Downloads the content of a room or folder, or all rooms.
	 * @param target the directory that receives the content; created if it does not exist
	 * and this is not a dry run
	 * @return the items of files and failed folders
	 */
	Flux<DirectoryItem> run(long sourceId, Path target) {
		DirectoryOptions options = this.work.options();
		Flux<DirectoryItem> all;
		if (options.dryRun()) {
			all = top(sourceId, () -> Files.exists(target) ? this.opener.open(target) : new AbsentFolder(target),
					UNOWNED);
		}
		else if (options.deleteExtra() || UPDATING.contains(options.existing())) {
			all = blocking(() -> Files.createDirectories(target)).flatMapMany((directory) -> Ownership
				.ofDirectory(target, this.locks, (owned) -> top(sourceId, () -> this.opener.open(target), owned)));
		}
		else {
			all = top(sourceId, () -> this.opener.open(Files.createDirectories(target)), UNOWNED);
		}
		return all.onErrorMap(LocalErrors::ofTarget);
	}

	private Flux<DirectoryItem> top(long sourceId, Callable<LocalFolder> open, Runnable owned) {
		return folder(new Place(FolderAncestry.top(sourceId), "", owned), open, new AtomicBoolean());
	}

	private LocalFolder child(LocalFolder parent, String childName) throws IOException {
		Path name = parent.name(childName);
		if (!this.work.options().dryRun()) {
			return parent.createChild(name);
		}
		return (parent.look(name) != null) ? parent.child(name) : new AbsentFolder(parent.path().resolve(name));
	}

	private Flux<DirectoryItem> folder(Place place, Callable<LocalFolder> open, AtomicBoolean seen) {
		long id = place.id();
		return Held.folder(open, (directory) -> this.work.unlessCancelled(this.remote.children(id))
			.flatMapMany((children) -> content(children, place, directory, seen)));
	}

	private Flux<DirectoryItem> content(Map<String, Node> children, Place place, LocalFolder directory,
			AtomicBoolean seen) {
		List<Node> files = new ArrayList<>();
		List<Node> folders = new ArrayList<>();
		for (Node node : children.values()) {
			if (node.type() != NodeType.FILE) {
				if (!this.work.isExcluded(place.path(node))) {
					folders.add(node);
				}
			}
			else if (this.work.isWanted(place.path(node), node)) {
				files.add(node);
			}
		}
		files.sort(Comparator.comparing(Node::name));
		folders.sort(Comparator.comparing(Node::name));
		seen.set(true);
		this.work.meter().seen(folders.size(), files.size(), files.stream().mapToLong(RemoteTree::size).sum());
		Items items = this.work.items();
		// check all files of the folder in one step on a worker thread, because a step
		// for each file would cause many thread switches
		Flux<DirectoryItem> moved = blocking(() -> candidates(files, directory)).flatMapIterable((found) -> found)
			.flatMap((found) -> items.file(place.path(found.node()), RemoteTree.size(found.node()),
					(control) -> file(found, place, directory, control)), this.work.options().concurrency());
		Flux<DirectoryItem> below = Flux.fromIterable(folders)
			.concatMap((node) -> items.folder(place.path(node) + "/",
					(known) -> folder(place.below(node), () -> child(directory, node.name()), known)));
		return Flux.concat(List.of(moved, below, extra(children, place, directory)));
	}

	private static List<Candidate> candidates(List<Node> files, LocalFolder directory) throws IOException {
		List<Candidate> candidates = new ArrayList<>(files.size());
		for (Node file : files) {
			candidates.add(candidate(file, directory));
		}
		return candidates;
	}

	private static Candidate candidate(Node file, LocalFolder directory) throws LinkedFolderException {
		try {
			return new Candidate(file, directory.look(directory.name(file.name())) != null, null);
		}
		catch (LinkedFolderException ex) {
			throw ex;
		}
		catch (IOException | DracoonTransferException ex) {
			// keep the failure with this file, because it does not concern other files
			return new Candidate(file, false, ex);
		}
	}

	private Mono<DirectoryItem> file(Candidate found, Place place, LocalFolder directory, TransferControl control) {
		if (found.failure() != null) {
			return Mono.error(found.failure());
		}
		Node node = found.node();
		Path name = directory.name(node.name());
		String path = place.path(node);
		Mono<Action> decision = found.exists() ? blocking(() -> this.work.comparison().decide(directory, name, node))
				: Mono.just(Action.CREATED);
		return decision.flatMap((action) -> switch (action) {
			case CREATED, UPDATED -> download(node, directory, name, path, action, control);
			case FAILED -> Mono.error(new DracoonTransferException(Reason.TARGET_EXISTS, "The file '"
					+ directory.path().resolve(name) + "' exists: choose another action for existing files", null));
			default -> Mono.just(DirectoryItem.of(path, action));
		});
	}

	private Mono<DirectoryItem> download(Node node, LocalFolder directory, Path name, String path, Action action,
			TransferControl control) {
		if (this.work.options().dryRun()) {
			return Mono.just(DirectoryItem.of(path, action));
		}
		ExistingFile existing = (action == Action.UPDATED) ? ExistingFile.OVERWRITE : ExistingFile.FAIL;
		if (this.work.options().existing() == ExistingFile.AUTORENAME) {
			existing = ExistingFile.AUTORENAME;
		}
		return this.mover.download(node, directory, name, existing, control)
			.map((verified) -> DirectoryItem.transferred(path, action, verified));
	}

	private Flux<DirectoryItem> extra(Map<String, Node> children, Place place, LocalFolder directory) {
		if (!this.work.options().deleteExtra()) {
			return Flux.empty();
		}
		return this.work.unlessCancelled(blocking(directory::list))
			.flatMapIterable((entries) -> entries)
			.filter((entry) -> (entry.isFile() || entry.failure() != null)
					&& (entry.isOwn() || !children.containsKey(entry.text())))
			.concatMap((entry) -> this.work.items().beside(place.path(entry.name()), blocking(() -> {
				boolean deleted = delete(directory, entry, place);
				return deleted ? DirectoryItem.of(place.path(entry.name()), Action.DELETED) : null;
			})));
	}

	private boolean delete(LocalFolder directory, LocalFolder.Entry entry, Place place) throws IOException {
		boolean dryRun = this.work.options().dryRun();
		if (entry.isOwn()) {
			Path partial = OwnNames.partialOf(entry.name());
			return partial != null && PartialFileLock.deleteAbandoned(directory, partial, dryRun, this.locks);
		}
		if (!this.work.selection().isDeletable(place.path(entry.name()), entry.attributes())) {
			return false;
		}
		place.owned().run();
		BasicFileAttributes attributes = directory.look(entry.name());
		if (!dryRun && attributes != null && attributes.isRegularFile()) {
			directory.delete(entry.name());
		}
		return true;
	}

	private static <T> Mono<T> blocking(Callable<? extends @Nullable T> work) {
		return Mono.<T>fromCallable(work).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	/**
	 * Locates a folder in the tree.
	 *
	 * @param prefix the path of the folder relative to the top of the tree, with a slash
	 * at the end; empty for the top
	 * @param owned the check that fails if another transfer has taken over the top
	 * directory
	 */
	private record Place(FolderAncestry trail, String prefix, Runnable owned) {

		private long id() {
			Long id = this.trail.folderId();
			if (id == null) {
				throw new IllegalStateException("A folder on the server must have an id");
			}
			return id;
		}

		private String path(Node node) {
			return this.prefix + node.name();
		}

		private String path(Path name) {
			return this.prefix + name;
		}

		private Place below(Node folder) {
			return new Place(this.trail.into(folder.id()), path(folder) + "/", this.owned);
		}

	}

	/**
	 * Describes a file on the server that the transfer includes.
	 *
	 * @param exists whether the local directory already has an entry of this name
	 * @param failure the failure of the check for an existing entry, {@code null} if the
	 * check succeeded
	 */
	private record Candidate(Node node, boolean exists, @Nullable Exception failure) {

	}

}
