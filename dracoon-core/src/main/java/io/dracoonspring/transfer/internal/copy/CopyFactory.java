// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.copy;

import java.util.function.BiFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.memory.SourceReservation;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;

/**
 * Creates copies. A copy feeds the content of a download into an upload as the content
 * arrives. The download signals the end of the content only after its verification, if a
 * tag or checksum exists. Therefore the upload creates no file if the verification fails.
 */
public final class CopyFactory {

	private static final Logger logger = LoggerFactory.getLogger(CopyFactory.class);

	private final DracoonNodes nodes;

	private final BiFunction<ContentRequest, Node, ContentDownload> downloads;

	private final TransferSettings settings;

	/**
	 * Creates a factory. {@code downloads} must not scan the content because of the
	 * settings, because the upload scans it.
	 */
	public CopyFactory(DracoonNodes nodes, BiFunction<ContentRequest, Node, ContentDownload> downloads,
			TransferSettings settings) {
		this.nodes = nodes;
		this.settings = settings;
		this.downloads = downloads;
	}

	/**
	 * Prepares a copy.
	 * @return the copy, not started
	 */
	public Transfer<Node> copy(CopyRequest request, DracoonTransfers destination) {
		Assert.notNull(request, "'request' must not be null");
		Assert.notNull(destination, "'destination' must not be null");
		return copy(request, Mono.defer(() -> new NodeLookup(this.nodes).file(request.source())), destination);
	}

	/**
	 * Prepares a copy of a file that the caller has just looked up.
	 * @return the copy, not started
	 */
	public Transfer<Node> copy(CopyRequest request, Node file, DracoonTransfers destination) {
		return copy(request, Mono.just(file), destination);
	}

	private Transfer<Node> copy(CopyRequest request, Mono<Node> file, DracoonTransfers destination) {
		TransferControl control = TransferControl.create();
		Sinks.One<Upload> upload = Sinks.one();
		Mono<TransferOutcome<Node>> work = control.cancellation().orCancelled(file).flatMap((found) -> {
			ContentDownload download = download(request, found);
			Upload started = destination.upload(upload(request, found, download));
			upload.tryEmitValue(started);
			// request the memory of the source together with the memory of the upload,
			// because otherwise two copies could wait for each other
			return started.outcome()
				.contextWrite(
						(context) -> context.put(SourceReservation.class, SourceReservation.needing(memory(found))))
				.doOnNext((copy) -> warnOfPlaintext(found, copy.result()))
				.map((copy) -> new TransferOutcome<>(copy.result(), copy.verified() && download.isVerified()));
		}).doOnError((ex) -> upload.tryEmitEmpty());
		return new Copy(work, control, upload.asMono());
	}

	private static void warnOfPlaintext(Node file, Node copy) {
		if (Boolean.TRUE.equals(file.isEncrypted()) && !Boolean.TRUE.equals(copy.isEncrypted())) {
			logger.atWarn()
				.addKeyValue("dracoon.node.id", file.id())
				.addKeyValue("dracoon.copy.id", copy.id())
				.log("The copy of an encrypted file is not encrypted because the target room is not encrypted. "
						+ "'withRequireEncryption(true)' rejects such copies");
		}
	}

	private long memory(Node file) {
		Long size = file.size();
		return (size != null) ? Math.min(size, this.settings.chunkSize()) : 0;
	}

	// leaves a required scan to the upload. Two scans of the same copy could wait for
	// each other if the connections to the scanner are limited
	private ContentDownload download(CopyRequest request, Node file) {
		UploadOptions options = request.options();
		return this.downloads.apply(ContentRequest.of(file.id())
			.withRequirements(options.requirements().withEncryption(request.requireEncryptedSource()).withScan(false))
			.withBandwidth(options.bandwidth()), file);
	}

	private UploadRequest upload(CopyRequest request, Node file, ContentDownload download) {
		Long size = file.size();
		if (size == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"Could not copy the file because the server does not report its size: report this to the operator",
					null);
		}
		String name = request.name();
		UploadOptions options = request.options();
		if (options.keepTimestamps() && options.timestampCreation() == null) {
			options = options.withTimestampCreation(file.timestampCreation());
		}
		if (options.keepTimestamps() && options.timestampModification() == null) {
			options = options.withTimestampModification(file.timestampModification());
		}
		if (this.settings.requirements().scan()) {
			options = options.withRequireScan(true);
		}
		return UploadRequest
			.of(UploadSource.of(download.content(), size), request.parent(), (name != null) ? name : file.name())
			.withOptions(options);
	}

	/** Reports the progress of the upload as soon as the upload exists. */
	private static final class Copy extends TransferRun<Node> {

		private final Mono<Upload> upload;

		private Copy(Mono<TransferOutcome<Node>> work, TransferControl control, Mono<Upload> upload) {
			super(work, control);
			this.upload = upload;
		}

		@Override
		public Flux<TransferProgress> progress() {
			return super.progress().takeUntilOther(this.upload.switchIfEmpty(Mono.never()))
				.concatWith(this.upload.flatMapMany(Upload::progress));
		}

		@Override
		public void cancel() {
			super.cancel();
			this.upload.subscribe(Upload::cancel);
		}

	}

}
