// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.NodeNames;

/**
 * Finds a node by its path, one level after the other, and creates missing folders of the
 * path on request.
 */
final class NodePathWalk {

	private final DracoonNodes nodes;

	private final List<String> segments;

	NodePathWalk(DracoonNodes nodes, String path) {
		this.nodes = nodes;
		Assert.notNull(path, "'path' must not be null");
		this.segments = NodeNames.ofPath(path);
		Assert.isTrue(!this.segments.isEmpty(), "'path' must name a node, and the root is not a node");
	}

	Mono<Node> find() {
		return step(0, 0);
	}

	private Mono<Node> step(long parentId, int index) {
		boolean last = index == this.segments.size() - 1;
		return child(parentId, this.segments.get(index), last).switchIfEmpty(Mono.error(() -> notFound(index)))
			.flatMap((node) -> last ? Mono.just(node) : step(node.id(), index + 1));
	}

	Mono<Node> findOrCreate() {
		return folder(0, 0);
	}

	private Mono<Node> folder(long parentId, int index) {
		// do not create the first segment, because it names a room, and a room needs
		// administrators
		Mono<Node> missing = (index == 0) ? Mono.error(() -> notFound(0)) : Mono.defer(() -> create(parentId, index));
		return child(parentId, this.segments.get(index), false).switchIfEmpty(missing)
			.flatMap((node) -> (index == this.segments.size() - 1) ? Mono.just(node) : folder(node.id(), index + 1));
	}

	private Mono<Node> create(long parentId, int index) {
		String name = this.segments.get(index);
		return this.nodes.createFolder(CreateFolderRequest.of(parentId, name))
			.onErrorResume(DracoonApiException.Conflict.class,
					// look for the folder again, because another client may have created
					// it; if a file has the name, the conflict remains
					(conflict) -> child(parentId, name, false).switchIfEmpty(Mono.error(conflict)));
	}

	private Mono<Node> child(long parentId, String name, boolean last) {
		if (name.indexOf(':') >= 0 || name.indexOf('|') >= 0) {
			// do not send the request, because no name of a node contains these
			// characters, and no filter can contain them
			return Mono.empty();
		}
		NodeQuery query = NodeQuery.children(parentId).withFilter(NodeFilter.NAME.equalTo(name));
		if (!last) {
			query = query.withFilter(NodeFilter.TYPE.isAnyOf(NodeType.ROOM, NodeType.FOLDER));
		}
		return this.nodes.list(query).filter((node) -> name.equals(node.name())).next();
	}

	private DracoonApiException notFound(int index) {
		String where = "/" + String.join("/", this.segments.subList(0, index));
		String message = "There is no '" + this.segments.get(index) + "' in '" + where + "' on the way to '/"
				+ String.join("/", this.segments)
				+ "', or the account may not see it. Check the spelling, upper and lower case included, and the permissions.";
		ApiError error = ApiError.of(404, DracoonErrorCode.NODE_NOT_FOUND).withOperation("DracoonNodes.getByPath");
		return new DracoonApiException.NotFound(error, message);
	}

}
