// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.List;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.ConflictNode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.internal.node.NodeLookup;

/**
 * Checks that an upload overwrites only the file that it may overwrite. Comparing the id
 * of the node suffices, because each version of a file has an id of its own.
 */
record ReplaceableFile(DracoonNodes nodes, UploadRequest request) {

	private static final int CONFLICT = 409;

	/**
	 * Checks that the file still exists in the target with the name that the upload will
	 * use. Does nothing if the upload may overwrite any file.
	 * @return completes if the file is unchanged, or fails with
	 * {@link DracoonApiException.Conflict}
	 */
	Mono<Void> require() {
		Long id = this.request.options().replaces();
		return (id != null) ? this.nodes.get(id)
			.filterWhen(this::isInPlace)
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())
			.switchIfEmpty(Mono.error(() -> changed(id)))
			.then() : Mono.empty();
	}

	private Mono<Boolean> isInPlace(Node file) {
		if (!this.request.targetName().equals(file.name())) {
			return Mono.just(false);
		}
		Long parent = this.request.parent().id();
		return ((parent != null) ? Mono.just(parent)
				: new NodeLookup(this.nodes).container(this.request.parent()).map(Node::id))
			.map((expected) -> expected.equals(file.parentId()));
	}

	private DracoonApiException changed(long id) {
		DracoonErrorCode code = DracoonErrorCode.NAME_TAKEN;
		return DracoonApiException.of(ApiError.of(CONFLICT, code)
			.withServerMessage("The file with the id " + id + " was overwritten, moved or deleted during the upload")
			.withConflictNodes(List.of(new ConflictNode(id, this.request.targetName(), code.code(), null)))
			.withOperation("DracoonTransfers.upload"));
	}

}
