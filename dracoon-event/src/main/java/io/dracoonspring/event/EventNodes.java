// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Requests the path and the size of a node if the event of the node does not contain
 * these values. Entries of the event log contain neither, but most messages of webhooks
 * contain both.
 */
public final class EventNodes {

	private final DracoonNodes nodes;

	/**
	 * Creates an instance.
	 * @param nodes the adapter that reads the nodes
	 */
	public EventNodes(DracoonNodes nodes) {
		Assert.notNull(nodes, "'nodes' must not be null");
		this.nodes = nodes;
	}

	/**
	 * Returns the node of an event with its path and size. If the event contains the path
	 * and, for a file, the size, no request is sent. The same applies if the event does
	 * not contain the id of the node. Otherwise the result is the current node, which may
	 * have changed since the event.
	 * @param event the event
	 * @return the node, or the node as the event describes it if the node no longer
	 * exists or the account may not see it. The result fails with a
	 * {@link io.dracoonspring.api.DracoonException} if the request fails for another
	 * reason
	 */
	public Mono<NodePayload> resolve(NodeEvent event) {
		Assert.notNull(event, "'event' must not be null");
		NodePayload told = event.node();
		Long id = told.id();
		if (id == null || isComplete(told)) {
			return Mono.just(told);
		}
		return this.nodes.get(id)
			.map(EventNodes::payload)
			.onErrorReturn(
					(ex) -> ex instanceof DracoonApiException.NotFound || ex instanceof DracoonApiException.Forbidden,
					told);
	}

	private static boolean isComplete(NodePayload node) {
		return node.path() != null && (node.type() != NodeType.FILE || node.size() != null);
	}

	private static NodePayload payload(Node node) {
		return NodePayloadBuilder.builder()
			.id(node.id())
			.type(node.type())
			.name(node.name())
			.parentId(node.parentId())
			.parentPath(node.parentPath())
			.size(node.size())
			.isEncrypted(node.isEncrypted())
			.mediaType(node.mediaType())
			.hash(node.hash())
			.notes(node.notes())
			.createdAt(node.createdAt())
			.createdBy(node.createdBy())
			.updatedAt(node.updatedAt())
			.updatedBy(node.updatedBy())
			.build();
	}

}
