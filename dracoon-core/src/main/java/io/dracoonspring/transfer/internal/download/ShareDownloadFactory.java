// SPDX-License-Identifier: Apache-2.0

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
import io.dracoonspring.transfer.internal.run.RequiredResponse;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;

/** Creates downloads from download shares. */
public final class ShareDownloadFactory {

	private final TransferSetup setup;

	public ShareDownloadFactory(TransferSetup setup) {
		this.setup = setup;
	}

	public Transfer<Path> download(ShareDownloadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(request.share().bandwidth()));
		RequirementsCheck requirements = requirements(request.share());
		ShareSource source = new ShareSource(this.setup.backend(), request.share(), requirements);
		DownloadTarget target = DownloadTarget.of(request.target(), request.existing(), this.setup.locks());
		Mono<TransferOutcome<Path>> work = this.setup.observations()
			.observe(Direction.DOWNLOAD, control,
					(observed) -> control.cancellation()
						.orCancelled(source.look())
						.flatMap((share) -> download(source, share, target, requirements, control, observed)));
		return new TransferRun<>(work, control);
	}

	private Mono<Path> download(ShareSource source, PublicDownloadShare share, DownloadTarget target,
			RequirementsCheck requirements, TransferControl control, DracoonTransferContext observed) {
		if (ShareSource.isArchive(share)) {
			announceArchive(requirements, observed);
			return new ZipExecution(archive(source, share, control), target, control.cancellation()).run();
		}
		return new DownloadExecution(this.setup, (context) -> source.file(share, context), target, requirements,
				control)
			.run(observed);
	}

	public ContentDownload read(ShareContentRequest request) {
		Assert.notNull(request, "'request' must not be null");
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(request.bandwidth()));
		RequirementsCheck requirements = requirements(request);
		ShareSource source = new ShareSource(this.setup.backend(), request, requirements);
		return new StreamedContent(this.setup.observations(), (observed) -> {
			Flux<DataBuffer> content = RequiredResponse.of(source.look())
				.flatMapMany((share) -> read(source, share, requirements, control, observed));
			return control.cancellation().orCancelled(content);
		}, control, null);
	}

	private Flux<DataBuffer> read(ShareSource source, PublicDownloadShare share, RequirementsCheck requirements,
			TransferControl control, DracoonTransferContext observed) {
		if (ShareSource.isArchive(share)) {
			announceArchive(requirements, observed);
			return archive(source, share, control).pieces().onErrorMap(DownloadableFile::explained);
		}
		return new ContentExecution(this.setup, (context) -> source.file(share, context), 0, null, null, requirements,
				control)
			.run(observed);
	}

	private RequirementsCheck requirements(ShareContentRequest request) {
		return RequirementsCheck.of(this.setup.settings(), request.requirements());
	}

	private void announceArchive(RequirementsCheck requirements, DracoonTransferContext observed) {
		ContentScans.of(this.setup.settings(), requirements).refuse("an archive");
		observed.setEncrypted(false);
		requirements.checkEncrypted(false, ShareSource.NOT_ENCRYPTED);
		requirements.checkVerifiable(false);
	}

	private WholeContent archive(ShareSource source, PublicDownloadShare share, TransferControl control) {
		return new WholeContent(this.setup, source.url(share), control);
	}

}
