// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Finds nodes in the folders of a target. Callers must look up the files folder by
 * folder, because this class caches only the listings of the folders on the path of the
 * last file. All methods block. Not thread-safe.
 */
final class RemoteFolders {

	private final Dracoon client;

	private final long top;

	private final Map<String, Map<String, Node>> listings = new HashMap<>();

	RemoteFolders(Dracoon client, long top) {
		this.client = client;
		this.top = top;
	}

	/**
	 * Finds the node with a path.
	 * @param path the path below the top folder of the target
	 * @return the node, if there is one
	 */
	Optional<Node> file(String path) {
		return find(path).filter((node) -> node.type() == NodeType.FILE);
	}

	private Optional<Node> find(String path) {
		int slash = path.lastIndexOf('/');
		return Optional
			.ofNullable(children((slash < 0) ? "" : path.substring(0, slash)).get(path.substring(slash + 1)));
	}

	private Map<String, Node> children(String folder) {
		Map<String, Node> known = this.listings.get(folder);
		if (known != null) {
			return known;
		}
		Map<String, Node> children = folder.isEmpty() ? list(this.client, this.top)
				: find(folder).filter((node) -> node.type() != NodeType.FILE)
					.map((node) -> list(this.client, node.id()))
					.orElseGet(Map::of);
		this.listings.keySet().removeIf((other) -> !other.isEmpty() && !folder.startsWith(other + "/"));
		this.listings.put(folder, children);
		return children;
	}

	/**
	 * Lists the nodes in a room or folder, by name.
	 * @param folder the id of the room or folder
	 */
	static Map<String, Node> list(Dracoon client, long folder) {
		return Optional
			.ofNullable(client.nodes()
				.list(NodeQuery.children(folder))
				.collectMap(Node::name, (node) -> node)
				.block(Duration.ofMinutes(10)))
			.orElseGet(Map::of);
	}

}
