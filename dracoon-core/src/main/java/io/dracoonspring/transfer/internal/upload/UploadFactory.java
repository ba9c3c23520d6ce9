// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.nio.file.Path;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;
import io.dracoonspring.transfer.internal.upload.channel.AccountUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategies;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/** Creates uploads. */
public final class UploadFactory {

	private final TransferSetup setup;

	private final UploadStrategies strategies;

	private final AccountUploadChannelApi api;

	private final UploadCompletion<Node> completion;

	public UploadFactory(TransferSetup setup) {
		this.setup = setup;
		this.strategies = new UploadStrategies(setup);
		this.api = new AccountUploadChannelApi(setup.backend().account().uploads(), setup.backend().webClient());
		this.completion = new UploadCompletion<>(this.api, setup.settings());
	}

	public Upload upload(UploadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return upload(UploadInput.of(request), UploadPlanner::fresh,
				TransferControl.create(request.options().tokenFile(), this.setup.locks()));
	}

	/**
	 * Prepares one of many uploads from the same directory into the same room or folder.
	 * {@code parent} is looked up again only if its {@code isEncrypted()} returns
	 * {@code null}. {@code folder} is the open directory of the file, so no link can
	 * redirect the upload.
	 */
	public Upload upload(UploadRequest request, LocalFolder folder, Path name, Node parent, TransferControl control) {
		return upload(new UploadInput(request, SourceContent.of(folder, name), parent), UploadPlanner::fresh, control);
	}

	/**
	 * Prepares to resume an upload. The upload stores its state in {@code tokenFile}, or
	 * only in memory if {@code tokenFile} is {@code null}.
	 */
	public Upload resume(ResumeToken token, @Nullable Path tokenFile) {
		return resume(token, tokenFile, (state) -> request(state, tokenFile));
	}

	private static UploadRequest request(UploadState state, @Nullable Path tokenFile) {
		UploadOptions options = UploadOptions.defaults().withResolutionStrategy(state.resolutionStrategy());
		if (state.resolutionStrategy() == ResolutionStrategy.OVERWRITE) {
			options = options.withKeepShareLinks(state.keepShareLinks()).withReplaces(state.replaces());
		}
		return UploadRequest
			.of(UploadSource.of(Path.of(state.source())), NodeAddress.ofId(state.parentId()), state.name())
			.withOptions(options.withPrioritisedVirusScan(state.prioritisedVirusScan()).withTokenFile(tokenFile));
	}

	/**
	 * Prepares to resume the requested upload. The returned upload fails if the token
	 * belongs to another upload.
	 */
	public Upload resume(UploadRequest request, ResumeToken token) {
		Assert.notNull(request, "'request' must not be null");
		Assert.isTrue(request.source().file() != null, "'request' must name a file as the source");
		return resume(token, request.options().tokenFile(), (state) -> request);
	}

	private Upload resume(ResumeToken token, @Nullable Path tokenFile, Function<UploadState, UploadRequest> requested) {
		TransferControl control = TransferControl.create(tokenFile, this.setup.locks());
		UploadState state;
		try {
			state = this.setup.tokens().uploadOf(token);
		}
		catch (DracoonTransferException ex) {
			return new Run(this.setup.observations().observe(Direction.UPLOAD, control, (observed) -> Mono.error(ex)),
					control);
		}
		UploadRequest request = requested.apply(state);
		return upload(UploadInput.of(request.withRequirements(state.requirements()::and)),
				(planner) -> planner.again(state), control);
	}

	/**
	 * Discards an upload that was paused or interrupted. Completes also if the server no
	 * longer has the upload.
	 */
	public Mono<Void> discard(ResumeToken token) {
		ResumeTokens.requireUpload(token);
		return Mono.fromSupplier(() -> this.setup.tokens().uploadOf(token))
			.flatMap((state) -> this.api.cancel(state.uploadId()))
			.onErrorResume(UploadChannel::isGone, (ex) -> Mono.empty());
	}

	private Upload upload(UploadInput input, Function<UploadPlanner, Mono<UploadPlan>> way, TransferControl unlimited) {
		UploadOptions options = input.request().options();
		TransferControl control = unlimited.throttled(this.setup.throttle(options.bandwidth()));
		Mono<TransferOutcome<Node>> work = this.setup.observations().observe(Direction.UPLOAD, control, (observed) -> {
			UploadRequirements requirements = new UploadRequirements(
					RequirementsCheck.of(this.setup.settings(), options.requirements()), observed);
			UploadPlanner planner = new UploadPlanner(this.setup.backend(), this.api, this.strategies, input,
					requirements, new UploadCheckpoint(control.point(), this.setup.tokens()),
					ContentScans.of(this.setup.settings(), requirements.check()));
			AccountUploadSide side = new AccountUploadSide(this.setup.backend(), this.api,
					Mono.defer(() -> way.apply(planner)), input.request());
			return control.point()
				.own(new UploadExecution<>(side, this.completion, control, this.setup.memory(), requirements).run());
		});
		return new Run(work, control);
	}

	private static final class Run extends TransferRun<Node> implements Upload {

		private Run(Mono<TransferOutcome<Node>> work, TransferControl control) {
			super(work, control);
		}

	}

}
