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

/**
 * Looks at folders on the server and creates them.
 */
final class RemoteTree {

	private final DracoonNodes nodes;

	RemoteTree(DracoonNodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * Lists what is directly in a room or folder.
	 * @return what is there, by name
	 */
	Mono<Map<String, Node>> children(long parentId) {
		return this.nodes.listAll(NodeQuery.children(parentId))
			.collect(HashMap::new, (byName, node) -> byName.put(node.name(), node));
	}

	/**
	 * Creates a folder, or take what somebody else has created meanwhile.
	 */
	Mono<Node> folder(long parentId, String name) {
		return this.nodes.createFolder(CreateFolderRequest.of(parentId, name))
			.onErrorResume(DracoonApiException.Conflict.class, (conflict) -> children(parentId).flatMap((children) -> {
				Node found = children.get(name);
				return (found != null && found.type() != NodeType.FILE) ? Mono.just(found) : Mono.error(conflict);
			}));
	}

	/**
	 * Returns how much content a file is thought to have.
	 */
	static long size(Node file) {
		Long size = file.size();
		return (size != null) ? size : 0;
	}

	/**
	 * Checks that something may have a name.
	 */
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
