// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.item.DracoonSkipPolicy;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/** Mirrors local files to a room. */
final class UploadMirror implements Mirror {

	private static final Log logger = LogFactory.getLog(UploadMirror.class);

	private final SourceFiles source;

	private final RemoteTarget target;

	private final DracoonTransfers transfers;

	UploadMirror(SourceFiles source, RemoteTarget target) {
		this.source = source;
		this.target = target;
		this.transfers = target.client().transfers();
	}

	@Override
	public Iterator<PlannedFile> plan() {
		return this.target.withNodes(this.source.list());
	}

	@Override
	public Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens) {
		return content(file).flatMap((content) -> this.target.existing(file)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((existing) -> existing.map((node) -> compareAndSend(file, content, node, tokens))
				.orElseGet(() -> send(file, content, null, tokens))));
	}

	private Mono<UploadSource> content(PlannedFile file) {
		return Mono.fromCallable(() -> this.source.source(file.path())).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<FileOutcome> compareAndSend(PlannedFile file, UploadSource content, Node node,
			ResumeTokenStore tokens) {
		return compare(content, node).flatMap((item) -> switch (item.result()) {
			case SAME -> Mono.just(FileOutcome.unchanged(file, node.id()));
			case DIFFERENT -> send(file, content, node, tokens);
			default -> Mono.just(FileOutcome.failed(file,
					"The target has a file with this name, but its content could not be compared: " + item.reason()));
		});
	}

	// downloads the file for the comparison if the target has no checksum. Sending an
	// unchanged file again would create a needless version
	private Mono<VerificationItem> compare(UploadSource content, Node node) {
		return this.transfers.verify(content, node, false)
			.flatMap((item) -> (item.result() == Result.UNPROVEN && item.failure() == null)
					? this.transfers.verify(content, node, true) : Mono.just(item));
	}

	private Mono<FileOutcome> send(PlannedFile file, UploadSource content, @Nullable Node replaced,
			ResumeTokenStore tokens) {
		return this.target.folder(file)
			.map((folder) -> UploadRequest.of(content, folder, file.name()).withOptions(RemoteTarget.options(replaced)))
			.flatMap((request) -> send(file, request, tokens))
			.map((node) -> FileOutcome.sent(file, node.id()))
			.onErrorResume(DracoonApiException.Conflict.class,
					(ex) -> (replaced != null) ? Mono.error(ex) : afterConflict(file, content, ex));
	}

	private Mono<Node> send(PlannedFile file, UploadRequest request, ResumeTokenStore tokens) {
		Mono<Node> restarted = Mono.defer(() -> tokens.keep(file, this.transfers.upload(request)));
		String token = file.resumeToken();
		return (token != null) ? resume(file, request, token, tokens, restarted) : restarted;
	}

	// resumes an earlier upload. If it cannot be resumed, discards it and starts again
	private Mono<Node> resume(PlannedFile file, UploadRequest request, String token, ResumeTokenStore tokens,
			Mono<Node> restarted) {
		return Mono.defer(() -> tokens.keep(file, this.transfers.resumeUpload(request, ResumeToken.of(token))))
			.onErrorResume(
					(ex) -> DracoonSkipPolicy.concernsOneItem(ex) && !(ex instanceof DracoonApiException.Conflict),
					(ex) -> discard(file, token, ex).onErrorComplete(DracoonSkipPolicy::concernsOneItem)
						.then(restarted));
	}

	// discards an upload that cannot be resumed, unless its token was rejected. A
	// rejected token may belong to the running upload of another file
	private Mono<Void> discard(PlannedFile file, String token, Throwable failure) {
		if (failure instanceof IllegalArgumentException || (failure instanceof DracoonTransferException refused
				&& refused.getReason() == Reason.RESUME_TOKEN_REJECTED)) {
			logger.warn("Could not resume the upload of file " + file.id()
					+ " of the plan, because its resume token was " + "rejected. The upload starts again. "
					+ "Check who can write the column 'resume_token' and whether all workers have the same "
					+ "'dracoon.transfer.resume-key' or client secret: " + failure.getMessage());
			return Mono.empty();
		}
		return Mono.defer(() -> this.transfers.discardUpload(ResumeToken.of(token)));
	}

	// compares the existing file, because the conflict may come from another worker that
	// has lost its lease, or from another client
	private Mono<FileOutcome> afterConflict(PlannedFile file, UploadSource content, Throwable conflict) {
		return this.target.named(file)
			.switchIfEmpty(Mono.error(conflict))
			.flatMap((node) -> compare(content, node)
				.map((item) -> (item.result() == Result.SAME) ? FileOutcome.sent(file, node.id()) : FileOutcome.failed(
						file,
						"Another file with this name was created in the target in the meantime: start the job again")));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		Long node = file.targetNode();
		if (node == null) {
			return Mono.just(FileProof.unproven(file, "The node of the file in the target is unknown"));
		}
		return content(file).zipWith(this.target.client().nodes().get(node))
			.flatMap((both) -> this.transfers.verify(both.getT1(), both.getT2(), download))
			.map((item) -> FileProof.of(file, item));
	}

}
