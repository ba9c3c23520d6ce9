// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.NodeAddress;

/**
 * Finds the node that an address means and checks its kind.
 */
public final class NodeLookup {

	private final DracoonNodes nodes;

	public NodeLookup(DracoonNodes nodes) {
		this.nodes = nodes;
	}

	public Mono<Node> container(NodeAddress address) {
		if (address.isRoot()) {
			return Mono.error(() -> new DracoonTransferException(Reason.TARGET_MISSING,
					"The root holds nothing but rooms: name the room or folder that is meant", null));
		}
		return container(find(address), address);
	}

	/**
	 * Finds what holds a tree: a room or folder, or the root.
	 */
	public Mono<TreeTop> top(NodeAddress address) {
		return address.isRoot() ? Mono.just(TreeTop.ROOT) : container(address).map(TreeTop::of);
	}

	/**
	 * Finds a room or folder, and create it if need be.
	 */
	public Mono<Node> containerOrNew(String path) {
		return container(this.nodes.createFolders(path).flatMap(this::complete), NodeAddress.ofPath(path));
	}

	private static Mono<Node> container(Mono<Node> found, NodeAddress address) {
		return found
			.onErrorMap(DracoonApiException.NotFound.class, (ex) -> new DracoonTransferException(Reason.TARGET_MISSING,
					"The room or folder " + describe(address)
							+ " does not exist or is not visible to the account: create it or check its name",
					ex))
			.doOnNext((node) -> {
				if (node.type() == NodeType.FILE) {
					throw new DracoonTransferException(Reason.TARGET_MISSING, "The target " + describe(address)
							+ " is a file: name the room or folder that is to take the upload", null);
				}
			});
	}

	public Mono<Node> file(NodeAddress address) {
		if (address.isRoot()) {
			return Mono.error(() -> new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The root is not a file: name the file that is meant", null));
		}
		return find(address)
			.onErrorMap(DracoonApiException.NotFound.class,
					(ex) -> new DracoonTransferException(Reason.SOURCE_MISSING,
							"The file " + describe(address)
									+ " does not exist or is not visible to the account: check its name",
							ex))
			.doOnNext((node) -> {
				if (node.type() != NodeType.FILE) {
					throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
							"The node " + describe(address) + " is not a file: download the files in it one by one",
							null);
				}
			});
	}

	/**
	 * Finds what has a name in a room or folder.
	 * @return what has the name; empty if nothing has it, or the account must not look
	 */
	public Mono<Node> child(long parentId, String name) {
		return this.nodes.listAll(NodeQuery.children(parentId).filter(NodeFilter.NAME.equalTo(name)))
			.filter((node) -> name.equals(node.name()))
			.next()
			.onErrorComplete(DracoonApiException.Forbidden.class);
	}

	private Mono<Node> find(NodeAddress address) {
		Long id = address.id();
		if (id != null) {
			return this.nodes.get(id);
		}
		String path = address.path();
		return this.nodes.getByPath((path != null) ? path : "").flatMap(this::complete);
	}

	/**
	 * Looks at a node by itself if an answer about several, or about something that has
	 * just been created, does not say whether it is encrypted.
	 * @return the node, which even then may not say so
	 */
	private Mono<Node> complete(Node node) {
		return (node.isEncrypted() != null) ? Mono.just(node) : this.nodes.get(node.id());
	}

	private static String describe(NodeAddress address) {
		return (address.path() != null) ? "'" + address.path() + "'" : "with the id " + address.id();
	}

}
