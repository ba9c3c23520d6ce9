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

package io.dracoonspring.transfer.internal.upload;

import java.nio.file.Path;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.ResumeState;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Requirements;
import io.dracoonspring.transfer.internal.run.ResumableRun;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferObservations;

/**
 * Makes uploads.
 */
public final class Uploads {

	private final TransferBackend backend;

	private final TransferSettings settings;

	private final TransferObservations observations;

	private final UploadStrategies strategies;

	private final AccountUploads api;

	private final UploadCompletion<Node> completion;

	/**
	 * Creates the maker.
	 * @param backend what transfers work with
	 * @param settings how they are carried out
	 * @param observations where they are reported
	 */
	public Uploads(TransferBackend backend, TransferSettings settings, TransferObservations observations) {
		this.backend = backend;
		this.settings = settings;
		this.observations = observations;
		this.strategies = new UploadStrategies(backend, settings);
		this.api = new AccountUploads(backend.uploads(), backend.webClient());
		this.completion = new UploadCompletion<>(this.api, settings);
	}

	/**
	 * Prepare an upload.
	 * @param request what to upload, where to, and how
	 * @return the upload, not started
	 */
	public Upload upload(UploadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		return upload(request, content(request), null, UploadPreparation::fresh, new ProgressMeter(),
				new Cancellation());
	}

	/**
	 * Prepare one of many uploads from the same directory into the same room or folder,
	 * which is not looked up again for each of them.
	 * @param request what to upload, where to, and how
	 * @param folder the directory of the file, which nobody leads elsewhere
	 * @param name the name of the file
	 * @param parent the room or folder that the request names
	 * @param meter counts what the upload does
	 * @param cancellation what the upload watches
	 * @return the upload, not started
	 */
	public Upload upload(UploadRequest request, LocalFolder folder, Path name, Node parent, ProgressMeter meter,
			Cancellation cancellation) {
		return upload(request, SourceContent.of(folder, name), parent, UploadPreparation::fresh, meter, cancellation);
	}

	/**
	 * Prepare to go on with an upload.
	 * @param token the token of the upload
	 * @param tokenFile where its state is kept from now on, or {@code null}
	 * @return the upload, not started
	 */
	public Upload resume(ResumeToken token, @Nullable Path tokenFile) {
		UploadState state = ResumeState.uploadOf(token);
		UploadOptions options = UploadOptions.defaults();
		if (state.keepShareLinks()) {
			options = options.withOverwriteKeepingShareLinks();
		}
		else {
			options = options.withResolutionStrategy(state.resolutionStrategy());
		}
		UploadRequest request = UploadRequest
			.of(UploadSource.of(Path.of(state.source())), NodeAddress.ofId(state.parentId()), state.name())
			.withOptions(options.withPrioritisedVirusScan(state.prioritisedVirusScan())
				.withTokenFile(tokenFile)
				.withRequireEncryption(state.requireEncryption())
				.withRequireVerification(state.requireVerification()));
		return upload(request, content(request), null, (preparation) -> preparation.again(state), new ProgressMeter(),
				new Cancellation());
	}

	private static Mono<SourceContent> content(UploadRequest request) {
		return SourceContent.of(request.source());
	}

	private Upload upload(UploadRequest request, Mono<SourceContent> source, @Nullable Node parent,
			Function<UploadPreparation, Mono<PreparedUpload>> way, ProgressMeter meter, Cancellation cancellation) {
		UploadOptions options = request.options();
		ResumePoint point = new ResumePoint(options.tokenFile());
		Requirements requirements = Requirements.of(this.settings, options.requireEncryption(),
				options.requireVerification());
		Mono<TransferOutcome<Node>> work = this.observations.observe(Direction.UPLOAD, meter, cancellation, point,
				(observed) -> {
					UploadPreparation preparation = new UploadPreparation(this.backend, this.api, this.strategies,
							request, source, parent, requirements, point, observed);
					AccountUpload steps = new AccountUpload(this.backend, this.api,
							Mono.defer(() -> way.apply(preparation)), options);
					Mono<Node> upload = new UploadTransfer<>(steps, this.completion, point, meter, cancellation,
							this.backend.memory(), observed::setVerified)
						.run();
					return point.own(upload.doOnNext((file) -> requirements.checkUploaded(observed)));
				});
		return new Run(work, meter, cancellation, point);
	}

	/**
	 * An upload.
	 */
	private static final class Run extends ResumableRun<Node> implements Upload {

		private Run(Mono<TransferOutcome<Node>> work, ProgressMeter meter, Cancellation cancellation,
				ResumePoint point) {
			super(work, meter, cancellation, point);
		}

	}

}
