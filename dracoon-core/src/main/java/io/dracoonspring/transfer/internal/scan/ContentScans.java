// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;

/**
 * Creates the scans of transfers.
 *
 * @param settings the settings, {@code null} if there is no scanner
 * @param required whether the transfer requires that its content is scanned and clean
 */
public record ContentScans(@Nullable ScanSettings settings, boolean required) {

	/** Returns the scans of a transfer with the given requirements. */
	public static ContentScans of(TransferSettings settings, RequirementsCheck check) {
		return new ContentScans(settings.scan(), check.required().scan());
	}

	/**
	 * Prepares the scan of an upload.
	 * @param source the local file, {@code null} if there is none
	 * @param again the content, read again from its start, {@code null} if that is not
	 * possible
	 */
	public UploadScan upload(ScanTarget target, @Nullable Path source, @Nullable Flux<DataBuffer> again) {
		if (this.required) {
			return new ScannedContent(run(target), source, again);
		}
		ScanSettings present = this.settings;
		return (present != null && present.filter().test(target))
				? new ScannedContent(new ScanRun(present, target), source, again) : UploadScan.NONE;
	}

	/**
	 * Scans a downloaded file if the transfer requires a scan. {@code content} reads the
	 * file.
	 */
	public Mono<Void> file(ScanTarget target, Flux<DataBuffer> content) {
		if (!this.required) {
			return Mono.empty();
		}
		ScanRun run = run(target);
		return run.patient(run.scan(content), () -> true).doOnNext(run::requireAccepted).then();
	}

	/**
	 * Scans the content of a stream if the transfer requires a scan. The stream then ends
	 * after the verdict.
	 */
	public Flux<DataBuffer> stream(ScanTarget target, Flux<DataBuffer> content) {
		return this.required ? new ScannedContent(run(target), null, null).beside(content) : content;
	}

	/**
	 * Refuses content that cannot be scanned, if the transfer requires a scan.
	 * {@code kind} describes the content in the message.
	 */
	public void refuse(String kind) {
		require(kind + " cannot be scanned: transfer whole files");
	}

	/**
	 * Refuses to keep an existing file instead of a download, if the transfer requires a
	 * scan.
	 */
	public void refuseExisting() {
		require("the existing file would be kept without a scan: replace it with 'ExistingFile.OVERWRITE'");
	}

	private void require(String problem) {
		if (this.required) {
			throw new DracoonTransferException(Reason.NOT_SCANNED, "A scan for malware is required, but " + problem,
					null);
		}
	}

	private ScanRun run(ScanTarget target) {
		ScanSettings present = this.settings;
		if (present == null) {
			throw new DracoonTransferException(Reason.NOT_SCANNED,
					"A scan for malware is required, but the client has no scanner: "
							+ "set 'TransferSettings.scan' or the properties 'dracoon.scan.*'",
					null);
		}
		boolean waits = present.scannerUnavailable() == UnavailableAction.WAIT;
		return new ScanRun(present.withNotScanned(NotScannedAction.REFUSE)
			.withScannerUnavailable(waits ? UnavailableAction.WAIT : UnavailableAction.FAIL), target);
	}

}
