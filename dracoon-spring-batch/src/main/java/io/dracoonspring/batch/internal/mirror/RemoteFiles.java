// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Lists the files in a room or folder and below it.
 *
 * @param withRooms whether to include rooms below the top
 */
record RemoteFiles(Dracoon client, Node top, boolean withRooms) {

	/**
	 * Lists the files. Blocks.
	 * @return the files; each item that cannot be mirrored is a failed file
	 */
	Iterator<PlannedFile> list() {
		return new TreeWalk<>(new Way(this.top.id(), null), this::list);
	}

	private List<TreeWalk.Entry<Way>> list(String prefix, Way folder) {
		Collection<Node> children = RemoteFolders.list(this.client, folder.id()).values();
		return children.stream()
			.sorted(Comparator.comparing(Node::name))
			.map((node) -> entry(prefix + node.name(), node, folder))
			.toList();
	}

	private TreeWalk.Entry<Way> entry(String path, Node node, Way folder) {
		if (node.type() == NodeType.FILE) {
			return new TreeWalk.File<>(Planned.file(path, node));
		}
		if (node.type() == NodeType.ROOM && !this.withRooms) {
			return new TreeWalk.File<>(Planned.failed(path,
					"It is a room, which has permissions of its own: create a room in the target and mirror this "
							+ "room separately"));
		}
		if (folder.leadsThrough(node.id())) {
			return new TreeWalk.File<>(Planned.failed(path, "The folder contains itself"));
		}
		return new TreeWalk.Folder<>(path, new Way(node.id(), folder));
	}

	/**
	 * Reads the current node of a file.
	 * @return the node, or an error if the node is older than in the plan
	 */
	Mono<Node> node(PlannedFile file) {
		Long id = file.sourceNode();
		// fail with the reason in the plan, because a file without a node cannot be
		// mirrored
		return (id != null) ? this.client.nodes().get(id).doOnNext((node) -> requireNotOlder(file, node))
				: Mono.error(() -> new IllegalStateException(String.valueOf(file.reason())));
	}

	// refuses an older version of a file, because an older version is the only visible
	// sign that the server has rolled back the file
	private static void requireNotOlder(PlannedFile file, Node node) {
		Instant planned = file.modified();
		Instant present = node.timestampModification();
		if (planned == null || present == null) {
			return;
		}
		int order = present.truncatedTo(ChronoUnit.MILLIS).compareTo(planned.truncatedTo(ChronoUnit.MILLIS));
		if (order < 0 || (order == 0 && node.size() != null && node.size() != file.size())) {
			throw new DracoonTransferException(Reason.SOURCE_CHANGED,
					"The server has an older version of the file than when the job was planned: find out why, and start "
							+ "a new job if that is right",
					null);
		}
	}

	/**
	 * Links a folder to its ancestors, to detect cycles.
	 *
	 * @param up the parent, {@code null} for the top
	 */
	private record Way(long id, @Nullable Way up) {

		private boolean leadsThrough(long folder) {
			for (Way way = this; way != null; way = way.up) {
				if (way.id == folder) {
					return true;
				}
			}
			return false;
		}

	}

}
