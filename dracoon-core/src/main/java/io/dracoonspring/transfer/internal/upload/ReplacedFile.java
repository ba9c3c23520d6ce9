// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeBuilder;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DeletedNodeType;
import io.dracoonspring.api.recyclebin.DeletedNodeVersionQuery;
import io.dracoonspring.api.recyclebin.DeletedNodeVersionSort;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.run.TransferBackend;

/**
 * Finds the file of an upload if another file has replaced it immediately. The replaced
 * file is a version in the recycle bin.
 *
 * @param request the upload
 * @param size the number of bytes of the file
 * @param sent the server's time at which all content had been sent
 */
record ReplacedFile(UploadRequest request, long size, Instant sent) {

	/** The largest error of the server's time, which the client knows in full seconds. */
	private static final Duration CLOCK_ERROR = Duration.ofSeconds(1);

	/**
	 * Looks for the file in the recycle bin. The result is empty if the recycle bin does
	 * not contain exactly one matching version, or if a request fails.
	 */
	Mono<Node> find(TransferBackend backend) {
		DeletedNodeVersionQuery versions = DeletedNodeVersionQuery.of(DeletedNodeType.FILE, this.request.targetName())
			.withSort(DeletedNodeVersionSort.DELETED_AT.descending());
		return new NodeLookup(backend.account().nodes()).container(this.request.parent())
			.flatMapMany((parent) -> backend.account().recycleBin().listVersions(parent.id(), versions))
			.takeWhile((version) -> isSince(version.deletedAt()))
			.filter((version) -> isSince(version.createdAt()) && Long.valueOf(this.size).equals(version.size()))
			.take(2)
			.collectList()
			.filter((found) -> found.size() == 1)
			.flatMap((found) -> Mono.justOrEmpty(describe(found.get(0))))
			.onErrorComplete(DracoonException.class);
	}

	private boolean isSince(@Nullable Instant time) {
		return time != null && !time.isBefore(this.sent.minus(CLOCK_ERROR));
	}

	private static @Nullable Node describe(DeletedNode version) {
		Long id = version.id();
		return (id != null) ? NodeBuilder.builder()
			.id(id)
			.type(NodeType.FILE)
			.parentId(version.parentId())
			.parentPath(version.parentPath())
			.name(version.name())
			.size(version.size())
			.classification(version.classification())
			.createdAt(version.createdAt())
			.createdBy(version.createdBy())
			.expireAt(version.expireAt())
			.isEncrypted(version.isEncrypted())
			.notes(version.notes())
			.referenceId(version.referenceId())
			.updatedAt(version.updatedAt())
			.updatedBy(version.updatedBy())
			.build() : null;
	}

}
