// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadSource;

/**
 * Mirrors files of a room to a room of the same or another server. Files are the same if
 * their sizes and checksums match. If the source or the target is encrypted and has no
 * checksum, the sizes and modification times must match.
 */
final class CopyMirror implements Mirror {

	private final RemoteFiles source;

	private final RemoteTarget target;

	CopyMirror(RemoteFiles source, RemoteTarget target) {
		this.source = source;
		this.target = target;
	}

	@Override
	public Iterator<PlannedFile> plan() {
		return this.target.withNodes(this.source.list());
	}

	@Override
	public Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens) {
		return this.source.node(file)
			.flatMap((from) -> this.target.existing(file)
				.map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.flatMap((to) -> to.filter((node) -> isSame(from, node))
					.map((node) -> Mono.just(FileOutcome.unchanged(file, node.id())))
					.orElseGet(() -> send(file, from, to.orElse(null)))));
	}

	private static boolean isSame(Node from, Node to) {
		if (from.size() == null || !from.size().equals(to.size())) {
			return false;
		}
		if (Boolean.FALSE.equals(from.isEncrypted()) && Boolean.FALSE.equals(to.isEncrypted()) && from.hash() != null
				&& to.hash() != null) {
			return from.hash().equalsIgnoreCase(to.hash());
		}
		return from.timestampModification() != null && to.timestampModification() != null
				&& Objects.equals(from.timestampModification().truncatedTo(ChronoUnit.SECONDS),
						to.timestampModification().truncatedTo(ChronoUnit.SECONDS));
	}

	private Mono<FileOutcome> send(PlannedFile file, Node from, @Nullable Node replaced) {
		return this.target.folder(file)
			.map((folder) -> CopyRequest.of(NodeAddress.ofId(from.id()), folder)
				.withName(file.name())
				.withOptions(RemoteTarget.options(replaced)))
			.flatMap((request) -> this.source.client()
				.transfers()
				.copy(request, this.target.client().transfers())
				.result())
			.map((node) -> FileOutcome.sent(file, node.id()))
			.onErrorResume(DracoonApiException.Conflict.class,
					(ex) -> (replaced != null) ? Mono.error(ex) : afterConflict(file, from, ex));
	}

	// compares the existing file, because the conflict may come from another worker that
	// has lost its lease, or from another client
	private Mono<FileOutcome> afterConflict(PlannedFile file, Node from, Throwable conflict) {
		return this.target.named(file)
			.switchIfEmpty(Mono.error(conflict))
			.map((node) -> isSame(from, node) ? FileOutcome.sent(file, node.id()) : FileOutcome.failed(file,
					"Another file with this name was created in the target in the meantime: start the job again"));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		Long from = file.sourceNode();
		Long to = file.targetNode();
		if (from == null || to == null) {
			return Mono.just(FileProof.unproven(file, "The node of the file in the target is unknown"));
		}
		// Read the source in any case, because its node does not prove its content.
		UploadSource content = UploadSource.of(DracoonResource.of(this.source.client(), NodeAddress.ofId(from)));
		return this.target.client()
			.nodes()
			.get(to)
			.flatMap((node) -> this.target.client().transfers().verify(content, node, download))
			.map((item) -> FileProof.of(file, item));
	}

}
