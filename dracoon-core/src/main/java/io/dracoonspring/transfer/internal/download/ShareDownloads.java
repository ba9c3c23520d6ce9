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

package io.dracoonspring.transfer.internal.download;

import java.nio.file.Path;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.publicshares.PublicDownloadShare;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ShareContentRequest;
import io.dracoonspring.transfer.ShareDownloadRequest;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.run.Admission;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.Expected;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Requirements;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferRun;

/**
 * Makes downloads from download shares.
 */
public final class ShareDownloads {

	private final TransferBackend backend;

	private final TransferSettings settings;

	private final TransferObservations observations;

	/**
	 * Creates the maker.
	 * @param backend what transfers work with
	 * @param settings how they are carried out
	 * @param observations where they are reported
	 */
	public ShareDownloads(TransferBackend backend, TransferSettings settings, TransferObservations observations) {
		this.backend = backend;
		this.settings = settings;
		this.observations = observations;
	}

	/**
	 * Prepare a download to a file.
	 * @param request what to download, and where to
	 * @return the download, not started
	 */
	public Transfer<Path> download(ShareDownloadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		Requirements requirements = requirements(request.share());
		ShareSource source = new ShareSource(this.backend, request.share(), requirements);
		DownloadTarget target = DownloadTarget.of(request.target(), request.existing());
		Mono<TransferOutcome<Path>> work = this.observations.observe(Direction.DOWNLOAD, meter, cancellation,
				new ResumePoint(null), (observed) -> cancellation.orCancelled(source.look())
					.flatMap((share) -> download(source, share, target, requirements, meter, cancellation, observed)));
		return new TransferRun<>(work, meter, cancellation);
	}

	private Mono<Path> download(ShareSource source, PublicDownloadShare share, DownloadTarget target,
			Requirements requirements, ProgressMeter meter, Cancellation cancellation,
			DracoonTransferContext observed) {
		if (ShareSource.isArchive(share)) {
			announceArchive(requirements, observed);
			return new ArchiveTransfer(archive(source, share, meter, cancellation), target, cancellation).run();
		}
		return new DownloadTransfer(this.backend.webClient(), this.settings, (context) -> source.file(share, context),
				target, requirements, new ResumePoint(null), meter, cancellation, this.backend.memory())
			.run(observed);
	}

	/**
	 * Prepare a download as a stream.
	 * @param request which share
	 * @return the download, not started
	 */
	public ContentDownload read(ShareContentRequest request) {
		Assert.notNull(request, "'request' must not be null");
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		Requirements requirements = requirements(request);
		ShareSource source = new ShareSource(this.backend, request, requirements);
		return new StreamedContent(this.observations,
				(observed) -> cancellation.orCancelled(Expected.of(source.look())
					.flatMapMany((share) -> read(source, share, requirements, meter, cancellation, observed))),
				meter, cancellation);
	}

	private Flux<DataBuffer> read(ShareSource source, PublicDownloadShare share, Requirements requirements,
			ProgressMeter meter, Cancellation cancellation, DracoonTransferContext observed) {
		if (ShareSource.isArchive(share)) {
			announceArchive(requirements, observed);
			return archive(source, share, meter, cancellation).pieces().onErrorMap(DownloadableFile::explained);
		}
		return new ContentTransfer(this.backend.webClient(), this.settings, (context) -> source.file(share, context), 0,
				null, requirements, meter, cancellation, this.backend.memory())
			.run(observed);
	}

	private Requirements requirements(ShareContentRequest request) {
		return Requirements.of(this.settings, request.requireEncryption(), request.requireVerification());
	}

	private static void announceArchive(Requirements requirements, DracoonTransferContext observed) {
		observed.setEncrypted(false);
		requirements.checkEncrypted(false, ShareSource.NOT_ENCRYPTED);
		requirements.checkVerifiable(false);
	}

	private WholeContent archive(ShareSource source, PublicDownloadShare share, ProgressMeter meter,
			Cancellation cancellation) {
		return new WholeContent(this.backend.webClient(), this.settings, source.url(share), meter,
				new Admission(this.backend.memory(), meter, cancellation));
	}

}
