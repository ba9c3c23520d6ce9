// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;

/** Creates downloads. */
public final class DownloadFactory {

	private final TransferSetup setup;

	public DownloadFactory(TransferSetup setup) {
		this.setup = setup;
	}

	public Download download(DownloadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return download(request, DownloadExecution::run);
	}

	/**
	 * Prepares the download of a file that was just listed. The file is looked up again
	 * only if the node lacks the size or the encryption state. {@code folder} is the open
	 * directory of the target, so no link can redirect the download.
	 */
	public Download download(DownloadRequest request, Node file, LocalFolder folder, TransferControl control) {
		return download(request, file, DownloadTarget.of(request, folder, this.setup.locks()), DownloadExecution::run,
				control);
	}

	/**
	 * Prepares to resume a download. {@code tokenFile} stores the state of the download
	 * from now on.
	 */
	public Download resume(ResumeToken token, @Nullable Path tokenFile) {
		return resume(token, tokenFile,
				(state) -> DownloadRequest.of(state.nodeId(), Path.of(state.target()))
					.withExisting(ExistingFile.valueOf(state.existing()))
					.withKeepTimestamps(state.keepTimestamps())
					.withTokenFile(tokenFile)
					.withVerifyOnDisk(state.verifyOnDisk()));
	}

	/**
	 * Prepares to resume the requested download. The download fails if the token belongs
	 * to another download.
	 */
	public Download resume(DownloadRequest request, ResumeToken token) {
		Assert.notNull(request, "'request' must not be null");
		return resume(token, request.tokenFile(), (state) -> request);
	}

	private Download resume(ResumeToken token, @Nullable Path tokenFile,
			Function<DownloadState, DownloadRequest> requested) {
		DownloadState state;
		try {
			state = this.setup.tokens().downloadOf(token);
		}
		catch (DracoonTransferException ex) {
			TransferControl control = TransferControl.create(tokenFile, this.setup.locks());
			return new Run(this.setup.observations().observe(Direction.DOWNLOAD, control, (observed) -> Mono.error(ex)),
					control);
		}
		DownloadRequest request = requested.apply(state);
		return download(request.withRequirements(state.requirements()::and),
				(execution, observed) -> execution.resume(state, observed));
	}

	private Download download(DownloadRequest request,
			BiFunction<DownloadExecution, DracoonTransferContext, Mono<Path>> way) {
		return download(request, null, DownloadTarget.of(request, null, this.setup.locks()), way,
				TransferControl.create(request.tokenFile(), this.setup.locks()));
	}

	private Download download(DownloadRequest request, @Nullable Node file, DownloadTarget target,
			BiFunction<DownloadExecution, DracoonTransferContext, Mono<Path>> way, TransferControl unlimited) {
		TransferControl control = unlimited.throttled(this.setup.throttle(request.bandwidth()));
		RequirementsCheck requirements = RequirementsCheck.of(this.setup.settings(), request.requirements());
		DownloadExecution execution = new DownloadExecution(this.setup,
				new NodeSource(this.setup.backend(), request.node(), file, requirements, true), target, requirements,
				control);
		Mono<TransferOutcome<Path>> work = this.setup.observations()
			.observe(Direction.DOWNLOAD, control, (observed) -> control.point().own(way.apply(execution, observed)));
		return new Run(work, control);
	}

	public ContentDownload read(ContentRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return read(request, null);
	}

	/**
	 * Prepares a download as a stream. {@code file} is the file of the request if the
	 * caller has just looked it up, otherwise {@code null}.
	 */
	public ContentDownload read(ContentRequest request, @Nullable Node file) {
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(request.bandwidth()));
		RequirementsCheck requirements = RequirementsCheck.of(this.setup.settings(), request.requirements());
		boolean whole = request.offset() == 0 && request.length() == null;
		ContentExecution execution = new ContentExecution(this.setup,
				new NodeSource(this.setup.backend(), request.node(), file, requirements, whole), request.offset(),
				request.length(), request.limits(), requirements, control);
		return new StreamedContent(this.setup.observations(), execution::run, control, request.limits());
	}

	private static final class Run extends TransferRun<Path> implements Download {

		private Run(Mono<TransferOutcome<Path>> work, TransferControl control) {
			super(work, control);
		}

	}

}
