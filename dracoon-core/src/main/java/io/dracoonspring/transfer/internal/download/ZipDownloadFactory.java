// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.nio.file.Path;
import java.util.List;

import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.downloads.ZipDownloadRequest;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.ZipRequest;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;
import io.dracoonspring.transfer.requirement.TransferRequirements;

/** Creates downloads of several nodes as one ZIP archive. */
public final class ZipDownloadFactory {

	private final TransferSetup setup;

	public ZipDownloadFactory(TransferSetup setup) {
		this.setup = setup;
	}

	public Transfer<Path> download(ZipRequest request) {
		Assert.notNull(request, "'request' must not be null");
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(request.bandwidth()));
		ZipExecution execution = new ZipExecution(content(request.nodeIds(), control),
				DownloadTarget.of(request.target(), request.existing(), this.setup.locks()), control.cancellation());
		return new TransferRun<>(this.setup.observations().observe(Direction.DOWNLOAD, control, (observed) -> {
			announce(request.requirements(), observed);
			return execution.run();
		}), control);
	}

	public ContentDownload read(List<Long> nodeIds) {
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(null));
		WholeContent content = content(nodeIds, control);
		return new StreamedContent(this.setup.observations(), (observed) -> {
			announce(TransferRequirements.none(), observed);
			return control.cancellation()
				.orCancelled(Flux.defer(content::pieces))
				.onErrorMap(DownloadableFile::explained);
		}, control, null);
	}

	// reports the archive as not encrypted, because the server packs only content that it
	// can read
	private void announce(TransferRequirements requested, DracoonTransferContext observed) {
		observed.setEncrypted(false);
		RequirementsCheck requirements = RequirementsCheck.of(this.setup.settings(), requested);
		requirements.checkEncrypted(false,
				"the server packs only content that it can read: download the directory instead");
		requirements.checkVerifiable(false);
		ContentScans.of(this.setup.settings(), requirements).refuse("an archive");
	}

	// the API deprecates the operation without naming a replacement
	@SuppressWarnings("deprecation")
	private WholeContent content(List<Long> nodeIds, TransferControl control) {
		ZipDownloadRequest request = new ZipDownloadRequest(nodeIds);
		Mono<SecretUrl> url = Mono.defer(() -> this.setup.backend().account().downloads().generateZipUrl(request))
			.map((answer) -> SecretUrl.of(answer.downloadUrl()))
			.onErrorMap(ZipDownloadFactory::isEncrypted, ZipDownloadFactory::encrypted);
		return new WholeContent(this.setup, url, control);
	}

	private static boolean isEncrypted(Throwable ex) {
		return ex instanceof DracoonApiException exception && exception.hasErrorCode(DracoonErrorCode.ROOM_ENCRYPTED);
	}

	private static DracoonTransferException encrypted(Throwable ex) {
		return new DracoonTransferException(Reason.OTHER,
				"The server makes no archives of encrypted files, because it cannot read them: "
						+ "download the directory instead",
				ex);
	}

}
