// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.util.HashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;

/** Lists and creates folders on the server. */
final class RemoteTree {

	private final DracoonNodes nodes;

	RemoteTree(DracoonNodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * Lists the direct content of a room or folder.
	 * @return the nodes by name
	 */
	Mono<Map<String, Node>> children(long parentId) {
		return this.nodes.list(NodeQuery.children(parentId))
			.collect(HashMap::new, (byName, node) -> byName.put(node.name(), node));
	}

	/**
	 * Creates a folder, or returns an existing one that another client has created in the
	 * meantime.
	 */
	Mono<Node> folder(long parentId, String name) {
		return this.nodes.createFolder(CreateFolderRequest.of(parentId, name))
			.onErrorResume(DracoonApiException.Conflict.class, (conflict) -> children(parentId).flatMap((children) -> {
				Node found = children.get(name);
				return (found != null && found.type() != NodeType.FILE) ? Mono.just(found) : Mono.error(conflict);
			}));
	}

	/** Returns the size of a file in bytes, or 0 if the server does not report it. */
	static long size(Node file) {
		Long size = file.size();
		return (size != null) ? size : 0;
	}

	/** Checks that DRACOON allows a name. */
	static void requireAllowed(String name) {
		try {
			NodeNames.check(name);
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN, ex.getMessage() + ": rename it", ex);
		}
	}

	Mono<Void> delete(Node node) {
		return this.nodes.delete(node.id());
	}

}
