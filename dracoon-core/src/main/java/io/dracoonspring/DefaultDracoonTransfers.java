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

package io.dracoonspring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.ActiveTransfer;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.directory.DirectoryDownload;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.DirectoryUpload;
import io.dracoonspring.transfer.directory.FileMover;
import io.dracoonspring.transfer.download.Downloads;
import io.dracoonspring.transfer.node.NodeLookup;
import io.dracoonspring.transfer.resume.ResumeToken;
import io.dracoonspring.transfer.run.RunningTransfers;
import io.dracoonspring.transfer.run.TransferBackend;
import io.dracoonspring.transfer.run.TransferObservations;
import io.dracoonspring.transfer.upload.Uploads;

/**
 * The door for content, which leads to the rooms where the work is done.
 */
final class DefaultDracoonTransfers implements DracoonTransfers {

	private final TransferBackend backend;

	private final Uploads uploads;

	private final Downloads downloads;

	private final RunningTransfers running;

	DefaultDracoonTransfers(TransferBackend backend, TransferSettings settings, TransferObservations observations) {
		this.backend = backend;
		this.running = observations.running();
		this.uploads = new Uploads(backend, settings, observations);
		this.downloads = new Downloads(backend, settings, observations);
	}

	@Override
	public Upload upload(UploadRequest request) {
		return this.uploads.upload(request);
	}

	@Override
	public Upload resumeUpload(ResumeToken token, @Nullable Path tokenFile) {
		return this.uploads.resume(token, tokenFile);
	}

	@Override
	public Download download(DownloadRequest request) {
		return this.downloads.download(request);
	}

	@Override
	public Download resumeDownload(ResumeToken token, @Nullable Path tokenFile) {
		return this.downloads.resume(token, tokenFile);
	}

	@Override
	public ContentDownload read(ContentRequest request) {
		return this.downloads.read(request);
	}

	@Override
	public Flux<DirectoryItem> uploadDirectory(Path source, NodeAddress target, DirectoryOptions options) {
		DirectoryUpload upload = new DirectoryUpload(this.backend.nodes(), new SingleFiles(this), options);
		return new NodeLookup(this.backend.nodes()).container(target)
			.flatMapMany((folder) -> upload.run(source, folder.id()));
	}

	@Override
	public Flux<DirectoryItem> downloadDirectory(NodeAddress source, Path target, DirectoryOptions options) {
		DirectoryDownload download = new DirectoryDownload(this.backend.nodes(), new SingleFiles(this), options);
		return new NodeLookup(this.backend.nodes()).container(source)
			.flatMapMany((folder) -> download.run(folder.id(), target));
	}

	@Override
	public List<ActiveTransfer> active() {
		return this.running.list();
	}

	@Override
	public Mono<Void> shutDown(Duration grace) {
		return this.running.shutDown(grace);
	}

	@Override
	public void restart() {
		this.running.restart();
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
