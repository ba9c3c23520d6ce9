/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.transfer.directory.DirectoryDownload;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.DirectoryUpload;
import io.dracoonspring.transfer.directory.FileMover;
import io.dracoonspring.transfer.resume.DownloadState;
import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.resume.ResumeToken;
import io.dracoonspring.transfer.resume.UploadState;

/**
 * Uploads and downloads files: the one door for content. Encryption, parts, retries,
 * verification and cleaning up are its business; whether a room is encrypted and how the
 * server stores content makes no difference to the caller. Safe for use by several
 * threads; every transfer is a handle of its own.
 * <p>
 * The results fail with {@link io.dracoonspring.api.DracoonTransferException} for trouble
 * with the source, the target or the content, with
 * {@link io.dracoonspring.api.DracoonCryptoException} for trouble with keys and for
 * content that has been tampered with, with
 * {@link io.dracoonspring.api.DracoonApiException} for what the server refuses, such as
 * an exceeded quota, a conflict or a file that was rated malicious, and with
 * {@link io.dracoonspring.api.DracoonConnectionException} when the line stays dead. After
 * a failure neither an open upload channel nor a partial file is left behind.
 */
public class DracoonTransfers {

	private final TransferBackend backend;

	private final TransferSettings settings;

	private final TransferObservations observations;

	private final UploadStrategies strategies;

	private final UploadCompletion completion;

	/**
	 * Creates the door.
	 * @param backend what transfers work with
	 * @param settings how they are carried out
	 * @param observationRegistry where they are reported
	 * @param observationConvention how they are named, {@code null} for the default
	 */
	public DracoonTransfers(TransferBackend backend, TransferSettings settings, ObservationRegistry observationRegistry,
			@Nullable DracoonTransferObservationConvention observationConvention) {
		Assert.notNull(backend, "'backend' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(observationRegistry, "'observationRegistry' must not be null");
		this.backend = backend;
		this.settings = settings;
		this.observations = new TransferObservations(observationRegistry, observationConvention);
		this.strategies = new UploadStrategies(backend, settings);
		this.completion = new UploadCompletion(backend.uploads(), settings);
	}

	/**
	 * Prepare an upload. The content is encrypted if the target is in an encrypted room,
	 * and after that everybody in the room is given the key; trouble with that last step
	 * is logged as a warning and does not make the upload fail.
	 * @param request what to upload, where to, and how
	 * @return the upload, not started
	 */
	public Upload upload(UploadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return upload(request, UploadTransfer::run);
	}

	/**
	 * Prepare to go on with an upload that was paused or broke off. Parts that have
	 * arrived are not sent again. Fails if the source has changed or the server has given
	 * the upload up.
	 * @param token the token of the upload
	 * @param tokenFile where its state is kept from now on, or {@code null}
	 * @return the upload, not started
	 * @throws IllegalArgumentException if the token is that of a download
	 */
	public Upload resumeUpload(ResumeToken token, @Nullable Path tokenFile) {
		UploadState state = token.upload();
		UploadOptions options = UploadOptions.defaults();
		if (state.keepShareLinks()) {
			options = options.withOverwriteKeepingShareLinks();
		}
		else {
			options = options.withResolutionStrategy(state.resolutionStrategy());
		}
		UploadRequest request = UploadRequest
			.of(UploadSource.of(Path.of(state.source())), NodeAddress.ofId(state.parentId()), state.name())
			.withOptions(options.withPrioritisedVirusScan(state.prioritisedVirusScan()).withTokenFile(tokenFile));
		return upload(request, (transfer) -> transfer.resume(state));
	}

	private Upload upload(UploadRequest request, Function<UploadTransfer, Mono<Node>> way) {
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		ResumePoint point = new ResumePoint(request.options().tokenFile());
		Mono<Node> work = this.observations.observe(Direction.UPLOAD, meter, (observed) -> {
			UploadPreparation preparation = new UploadPreparation(this.backend, this.strategies, request, point,
					observed);
			return way.apply(new UploadTransfer(this.backend, preparation, this.completion, request, point, meter,
					cancellation));
		});
		return new Upload(new TransferRun<>(work, meter, cancellation), point);
	}

	/**
	 * Start an upload to write to, for code that knows output streams only.
	 * @param parent the room or folder that takes it
	 * @param name the name that the file gets
	 * @param options how the content is to be stored
	 * @return the stream, for the caller to close or abort
	 */
	public UploadOutputStream open(NodeAddress parent, String name, UploadOptions options) {
		return new UploadOutputStream((source) -> upload(UploadRequest.of(source, parent, name).withOptions(options)));
	}

	/**
	 * Prepare a download. The content is decrypted if it is encrypted, and appears under
	 * the target's name only when it is complete and verified.
	 * @param request what to download, and where to
	 * @return the download, not started
	 */
	public Download download(DownloadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return download(request, DownloadTransfer::run);
	}

	/**
	 * Prepare to go on with a download that was paused or broke off. What has arrived is
	 * not fetched again. Fails if the file on the server or the temporary file has
	 * changed.
	 * @param token the token of the download
	 * @param tokenFile where its state is kept from now on, or {@code null}
	 * @return the download, not started
	 * @throws IllegalArgumentException if the token is that of an upload
	 */
	public Download resumeDownload(ResumeToken token, @Nullable Path tokenFile) {
		DownloadState state = token.download();
		DownloadRequest request = new DownloadRequest(NodeAddress.ofId(state.nodeId()), Path.of(state.target()),
				ExistingFile.valueOf(state.existing()), state.keepTimestamps(), tokenFile);
		return download(request, (transfer, observed) -> transfer.resume(state, observed));
	}

	private Download download(DownloadRequest request,
			BiFunction<DownloadTransfer, DracoonTransferContext, Mono<Path>> way) {
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		ResumePoint point = new ResumePoint(request.tokenFile());
		DownloadTransfer transfer = new DownloadTransfer(this.backend, this.settings, request, point, meter,
				cancellation);
		Mono<Path> work = this.observations.observe(Direction.DOWNLOAD, meter,
				(observed) -> way.apply(transfer, observed));
		return new Download(new TransferRun<>(work, meter, cancellation), point);
	}

	/**
	 * Prepare a download as a stream, of a whole file or a section of it. Ranges are
	 * fetched in parallel and handed out in order.
	 * @param request which content
	 * @return the download, not started
	 */
	public ContentDownload read(ContentRequest request) {
		Assert.notNull(request, "'request' must not be null");
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		ContentTransfer transfer = new ContentTransfer(this.backend, this.settings, request, meter, cancellation);
		return new ContentDownload(this.observations.observeStream(meter, transfer::run), meter, cancellation);
	}

	/**
	 * Upload the content of a directory, with the directories below it. Whatever fails is
	 * reported for the file alone: try those again with options that include their paths
	 * only. Symbolic links are reported, not followed.
	 * @param source the directory
	 * @param target the room or folder that takes its content
	 * @param options how to go about it
	 * @return what became of every file, as soon as that is known; cancelling ends it
	 */
	public Flux<DirectoryItem> uploadDirectory(Path source, NodeAddress target, DirectoryOptions options) {
		DirectoryUpload upload = new DirectoryUpload(this.backend.nodes(), new SingleFiles(this), options);
		return new NodeLookup(this.backend.nodes()).container(target)
			.flatMapMany((folder) -> upload.run(source, folder.id()));
	}

	/**
	 * Download the content of a room or folder, with those below it. Whatever fails is
	 * reported for the file alone. Nothing is written outside the target.
	 * @param source the room or folder
	 * @param target the directory that takes its content; created if need be
	 * @param options how to go about it
	 * @return what became of every file, as soon as that is known; cancelling ends it
	 */
	public Flux<DirectoryItem> downloadDirectory(NodeAddress source, Path target, DirectoryOptions options) {
		DirectoryDownload download = new DirectoryDownload(this.backend.nodes(), new SingleFiles(this), options);
		return new NodeLookup(this.backend.nodes()).container(source)
			.flatMapMany((folder) -> download.run(folder.id(), target));
	}

	/**
	 * Moves the single files of a tree.
	 *
	 * @param transfers moves files
	 */
	private record SingleFiles(DracoonTransfers transfers) implements FileMover {

		@Override
		public Mono<Void> upload(Path file, long parentId, ResolutionStrategy strategy, boolean keepTimestamps) {
			UploadRequest request = UploadRequest.of(file, parentId)
				.withResolutionStrategy(strategy)
				.withKeepTimestamps(keepTimestamps);
			return Mono.defer(() -> this.transfers.upload(request).result()).then();
		}

		@Override
		public Mono<Void> download(long nodeId, Path target, boolean replace, boolean keepBoth,
				boolean keepTimestamps) {
			ExistingFile existing = replace ? ExistingFile.REPLACE : ExistingFile.FAIL;
			DownloadRequest request = DownloadRequest.of(nodeId, target)
				.withExisting(keepBoth ? ExistingFile.KEEP_BOTH : existing)
				.withKeepTimestamps(keepTimestamps);
			return Mono.defer(() -> this.transfers.download(request).result()).then();
		}

	}

}
