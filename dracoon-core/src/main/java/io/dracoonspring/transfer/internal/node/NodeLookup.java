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

/** Finds the node of an address and checks its type. */
public final class NodeLookup {

	private final DracoonNodes nodes;

	public NodeLookup(DracoonNodes nodes) {
		this.nodes = nodes;
	}

	public Mono<Node> container(NodeAddress address) {
		if (address.isRoot()) {
			return Mono.error(() -> new DracoonTransferException(Reason.TARGET_MISSING,
					"The root contains only rooms: specify a room or folder", null));
		}
		return container(find(address), address);
	}

	/**
	 * Finds the room or folder whose content forms a tree. The address of the root is
	 * also allowed.
	 */
	public Mono<TreeTop> top(NodeAddress address) {
		return address.isRoot() ? Mono.just(TreeTop.ROOT) : container(address).map(TreeTop::of);
	}

	/** Finds a room or folder and creates it if it does not exist. */
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
					throw new DracoonTransferException(Reason.TARGET_MISSING,
							"The target " + describe(address) + " is a file: specify a room or folder as the target",
							null);
				}
			});
	}

	public Mono<Node> file(NodeAddress address) {
		if (address.isRoot()) {
			return Mono.error(() -> new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The root is not a file: specify a file", null));
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
							"The node " + describe(address) + " is not a file: download the files in it individually",
							null);
				}
			});
	}

	/**
	 * Finds the node with the given name in a room or folder.
	 * @return the node; empty if none has the name, or if the account may not read the
	 * room or folder
	 */
	public Mono<Node> child(long parentId, String name) {
		return this.nodes.list(NodeQuery.children(parentId).withFilter(NodeFilter.NAME.equalTo(name)))
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
	 * Requests a node individually if {@code node} does not state whether the node is
	 * encrypted. Responses about several nodes or about a new node may omit this
	 * information.
	 * @return the node; the information can also be missing in the individual response
	 */
	private Mono<Node> complete(Node node) {
		return (node.isEncrypted() != null) ? Mono.just(node) : this.nodes.get(node.id());
	}

	private static String describe(NodeAddress address) {
		return (address.path() != null) ? "'" + address.path() + "'" : "with the id " + address.id();
	}

}
