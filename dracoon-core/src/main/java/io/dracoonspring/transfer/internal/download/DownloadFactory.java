// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;

/**
 * Makes downloads.
 */
public final class DownloadFactory {

	private final TransferSetup setup;

	/**
	 * Creates the factory.
	 * @param setup what transfers work with
	 */
	public DownloadFactory(TransferSetup setup) {
		this.setup = setup;
	}

	/**
	 * Prepares a download to a file.
	 * @param request what to download, and where to
	 * @return the download, not started
	 */
	public Download download(DownloadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return download(request, DownloadExecution::run);
	}

	/**
	 * Prepares the download of a file that has just been listed, which is not looked up
	 * again.
	 * @param request what to download, and where to
	 * @param file the file that the request names
	 * @param folder the directory of the target, which nobody leads elsewhere
	 * @param control what the download carries
	 * @return the download, not started
	 */
	public Download download(DownloadRequest request, Node file, LocalFolder folder, TransferControl control) {
		return download(request, file, DownloadTarget.of(request, folder), DownloadExecution::run, control);
	}

	/**
	 * Prepares to go on with a download.
	 * @param token the token of the download
	 * @param tokenFile where its state is kept from now on, or {@code null}
	 * @return the download, not started
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
	 * Prepares to go on with the download that was requested.
	 * @param request what is downloaded, and where to
	 * @param token the token of the download
	 * @return the download, not started
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
			TransferControl control = TransferControl.create(tokenFile);
			return new Run(this.setup.observations().observe(Direction.DOWNLOAD, control, (observed) -> Mono.error(ex)),
					control);
		}
		DownloadRequest request = requested.apply(state);
		return download(request.withRequirements(state.requirements()::and),
				(execution, observed) -> execution.resume(state, observed));
	}

	private Download download(DownloadRequest request,
			BiFunction<DownloadExecution, DracoonTransferContext, Mono<Path>> way) {
		return download(request, null, DownloadTarget.of(request, null), way,
				TransferControl.create(request.tokenFile()));
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

	/**
	 * Prepares a download as a stream.
	 * @param request which content
	 * @return the download, not started
	 */
	public ContentDownload read(ContentRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return read(request, null);
	}

	/**
	 * Prepares a download of a file as a stream.
	 * @param request which content
	 * @param file the file that the request names, if it has just been looked up
	 * @return the download, not started
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

	/**
	 * A download to a file.
	 */
	private static final class Run extends TransferRun<Path> implements Download {

		private Run(Mono<TransferOutcome<Path>> work, TransferControl control) {
			super(work, control);
		}

	}

}
