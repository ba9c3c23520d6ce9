// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.internal.node.TreeTop;
import io.dracoonspring.transfer.internal.run.TransferControl;

/**
 * Copies a tree of nodes from the server of one client to that of another client, or
 * within one server. It processes folders one after the other, and the files of one
 * folder in parallel. It reports failures of single items and continues. It never creates
 * rooms.
 */
record DirectoryCopy(TreeWork work, RemoteTree source, RemoteTree target, FileCopier copier) {

	/**
	 * Copies the content of a room or folder, or of the root.
	 * @return the items of files, failed folders, and rooms that the target does not have
	 */
	Flux<DirectoryItem> run(TreeTop from, TreeTop to) {
		return folder(new Place(FolderAncestry.top(from.id()), "", to.id(), List.of()), new AtomicBoolean());
	}

	private Flux<DirectoryItem> folder(Place place, AtomicBoolean seen) {
		Long folder = place.folder();
		Mono<Map<String, Node>> existing = (folder != null) ? this.target.children(folder) : Mono.just(Map.of());
		return this.work.unlessCancelled(this.source.children(place.sourceId()).zipWith(existing))
			.flatMapMany((found) -> content(found.getT1(), place, found.getT2(), seen));
	}

	private Flux<DirectoryItem> content(Map<String, Node> children, Place place, Map<String, Node> existing,
			AtomicBoolean seen) {
		List<Node> files = new ArrayList<>();
		List<Node> folders = new ArrayList<>();
		List<Node> rooms = new ArrayList<>();
		children.values().stream().sorted(Comparator.comparing(Node::name)).forEach((node) -> {
			if (node.type() == NodeType.FILE) {
				if (this.work.isWanted(place.path(node), node)) {
					files.add(node);
				}
			}
			else if (!this.work.isExcluded(place.path(node))) {
				(isLeftOut(node, existing.get(node.name())) ? rooms : folders).add(node);
			}
		});
		seen.set(true);
		this.work.meter().seen(folders.size(), files.size(), files.stream().mapToLong(RemoteTree::size).sum());
		Items items = this.work.items();
		Flux<DirectoryItem> moved = Flux.fromIterable(files)
			.flatMap(
					(file) -> items.file(place.path(file), RemoteTree.size(file),
							(control) -> file(file, place, existing.get(file.name()), control)),
					this.work.options().concurrency());
		Flux<DirectoryItem> leftOut = Flux.fromIterable(rooms)
			.map((room) -> DirectoryItem.of(place.path(room) + "/", Action.UNSUPPORTED));
		Flux<DirectoryItem> below = Flux.fromIterable(folders)
			.concatMap((folder) -> items.folder(place.path(folder) + "/",
					(known) -> child(folder, place, existing.get(folder.name()), known)));
		Flux<DirectoryItem> extra = this.work.deleteExtra(this.target, existing.values(), children::keySet,
				place.prefix());
		return Flux.concat(List.of(moved, leftOut, below, extra));
	}

	private static boolean isLeftOut(Node node, @Nullable Node existing) {
		return node.type() == NodeType.ROOM && (existing == null || existing.type() == NodeType.FILE);
	}

	private Mono<DirectoryItem> file(Node file, Place place, @Nullable Node existing, TransferControl control) {
		RemoteTree.requireAllowed(file.name());
		String path = place.path(file);
		Action action = (existing != null) ? this.work.comparison().decide(file, existing) : Action.CREATED;
		return switch (action) {
			case UPDATED -> copy(file, place, action, ResolutionStrategy.OVERWRITE, control);
			case CREATED -> copy(file, place, action,
					(existing != null) ? ResolutionStrategy.AUTORENAME : ResolutionStrategy.FAIL, control);
			case FAILED -> Mono.error(new DracoonTransferException(Reason.TARGET_EXISTS,
					"The file '" + path + "' exists in the target: choose another action for existing files", null));
			default -> Mono.just(DirectoryItem.of(path, action));
		};
	}

	private Mono<DirectoryItem> copy(Node file, Place place, Action action, ResolutionStrategy strategy,
			TransferControl control) {
		String path = place.path(file);
		Long folder = place.folder();
		requireNoRoot(folder);
		return (this.work.options().dryRun() || folder == null) ? Mono.just(DirectoryItem.of(path, action))
				: this.copier.copy(file, folder, strategy, control)
					.map((verified) -> DirectoryItem.transferred(path, action, verified));
	}

	private Flux<DirectoryItem> child(Node node, Place place, @Nullable Node existing, AtomicBoolean seen) {
		RemoteTree.requireAllowed(node.name());
		place.requireNotCreated(node);
		Long parent = place.folder();
		if (existing != null && existing.type() != NodeType.FILE) {
			return folder(place.below(node, existing.id(), place.created()), seen);
		}
		requireNoRoot(parent);
		if (this.work.options().dryRun() || parent == null) {
			return folder(place.below(node, null, place.created()), seen);
		}
		return this.target.folder(parent, node.name()).flatMapMany((created) -> {
			List<Node> all = new ArrayList<>(place.created());
			all.add(created);
			return folder(place.below(node, created.id(), List.copyOf(all)), seen);
		});
	}

	private static void requireNoRoot(@Nullable Long folder) {
		if (folder != null && folder == TreeTop.ROOT.id()) {
			throw new DracoonTransferException(Reason.TARGET_MISSING,
					"The root of the target contains only rooms: copy into one of them", null);
		}
	}

	/**
	 * Locates a folder in both trees.
	 *
	 * @param trail the ancestry in the source
	 * @param prefix the path of the folder relative to the top of the tree, with a slash
	 * at the end; empty for the top
	 * @param folder the folder that receives the copies, {@code null} in a dry run if the
	 * folder does not exist
	 * @param created the folders that this copy has created on the path to the receiving
	 * folder, including that folder itself
	 */
	private record Place(FolderAncestry trail, String prefix, @Nullable Long folder, List<Node> created) {

		private long sourceId() {
			Long id = this.trail.folderId();
			if (id == null) {
				throw new IllegalStateException("A folder on the server must have an id");
			}
			return id;
		}

		private String path(Node node) {
			return this.prefix + node.name();
		}

		private Place below(Node source, @Nullable Long folder, List<Node> created) {
			return new Place(this.trail.into(source.id()), path(source) + "/", folder, created);
		}

		/**
		 * Refuses a target within the source. A server can have several addresses, so an
		 * earlier check may miss such a target. This method finds such a target, because
		 * the source then contains a folder that this copy has created.
		 */
		private void requireNotCreated(Node source) {
			if (this.created.stream()
				.anyMatch((node) -> node.id() == source.id() && node.createdAt() != null
						&& node.createdAt().equals(source.createdAt()))) {
				throw new DracoonTransferException(Reason.TREE_ENDLESS,
						"The target lies within the source: choose a target outside the source", null);
			}
		}

	}

}
