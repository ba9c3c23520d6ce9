// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.patience.FailureKind;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/** Mirrors local files to a room. */
final class UploadMirror implements Direction<UploadSource, Node> {

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
	public MirrorPair pair() {
		return new MirrorPair(this.source.location(), this.target.location());
	}

	@Override
	public Flux<Finding> preflight(Workload work) {
		return this.target.preflight(work);
	}

	@Override
	public AllowedNames names() {
		return AllowedNames.DRACOON;
	}

	@Override
	public Iterator<Listed> sources(PatientCalls calls, TreeRules rules) {
		return this.source.list(rules);
	}

	@Override
	public Iterator<Listed> targets(PatientCalls calls, TreeRules rules) {
		return this.target.list(calls, rules);
	}

	@Override
	public Mono<Boolean> createTarget() {
		return this.target.create();
	}

	@Override
	public Mono<Found<UploadSource>> source(PlannedFile file) {
		return Mono.fromCallable(() -> this.source.find(file.sourcePath()))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	@Override
	public Mono<Boolean> isInSource(PlannedFile file) {
		return Mono.fromCallable(() -> this.source.exists(file.sourcePath()))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	@Override
	public Mono<Found<Node>> target(PlannedFile file) {
		return this.target.find(file);
	}

	// downloads the file for the comparison if the target has no checksum, because
	// sending an unchanged file would create a needless version in the target
	@Override
	public Mono<Comparison> compare(Found<UploadSource> from, Found<Node> to) {
		return FileComparison.compare(this.transfers, from.file(), to.file(), false)
			.flatMap((item) -> (item.result() == Result.UNPROVEN && item.failure() == null)
					? FileComparison.compare(this.transfers, from.file(), to.file(), true) : Mono.just(item))
			.map(Comparison::of);
	}

	@Override
	public Mono<Found<Node>> send(PlannedFile file, Found<UploadSource> from, @Nullable Found<Node> replaced,
			ResumeTokenStore tokens) {
		return this.target.folder(file)
			.map((folder) -> UploadRequest.of(from.file(), NodeAddress.ofId(folder.id()), file.name())
				.withOptions(RemoteTarget.options(folder, replaced)))
			.flatMap((request) -> send(file, request, tokens))
			.map(Found::of);
	}

	private Mono<Node> send(PlannedFile file, UploadRequest request, ResumeTokenStore tokens) {
		Mono<Node> restarted = Mono.defer(() -> tokens.run(file, this.transfers.upload(request)));
		String token = file.resumeToken();
		return (token != null) ? resume(file, request, token, tokens, restarted) : restarted;
	}

	// resumes an earlier upload. If it cannot be resumed, discards it and starts again. A
	// conflict in the target remains an error, which Mirror handles
	private Mono<Node> resume(PlannedFile file, UploadRequest request, String token, ResumeTokenStore tokens,
			Mono<Node> restarted) {
		return Mono.defer(() -> tokens.run(file, this.transfers.resumeUpload(request, ResumeToken.of(token))))
			.onErrorResume((ex) -> concernsFile(ex) && !(ex instanceof DracoonApiException.Conflict),
					(ex) -> discard(file, token, ex).onErrorComplete(UploadMirror::concernsFile).then(restarted));
	}

	private static boolean concernsFile(Throwable failure) {
		return FailureKind.of(failure) == FailureKind.ITEM;
	}

	// discards an upload that cannot be resumed. Does not discard it if its token was
	// rejected, because a rejected token may belong to the running upload of another file
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

	@Override
	public Mono<String> lost(Found<Node> replaced, Found<Node> sent) {
		return this.target.lost(replaced.file(), sent.file());
	}

	@Override
	public Mono<Void> delete(PlannedFile file, Found<Node> target, long job) {
		return this.target.client().nodes().delete(target.file().id());
	}

	@Override
	public Mono<Void> check(PlannedFile file, Optional<PlannedFile> arrived) {
		return this.target.check(arrived.map(PlannedFile::targetNode));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		Long node = file.targetNode();
		if (node == null) {
			return Mono.just(FileProof.unproven(file, "The node of the file in the target is unknown"));
		}
		return source(file).map(Found::file)
			.zipWith(this.target.client().nodes().get(node))
			.flatMap((both) -> FileComparison.compare(this.transfers, both.getT1(), both.getT2(), download))
			.map((item) -> FileProof.of(file, item));
	}

}
