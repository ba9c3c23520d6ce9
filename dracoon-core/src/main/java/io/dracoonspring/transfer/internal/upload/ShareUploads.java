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

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Requirements;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferRun;

/**
 * Makes uploads to upload shares.
 */
public final class ShareUploads {

	private final TransferBackend backend;

	private final TransferSettings settings;

	private final TransferObservations observations;

	private final UploadStrategies strategies;

	/**
	 * Creates the maker.
	 * @param backend what transfers work with
	 * @param settings how they are carried out
	 * @param observations where they are reported
	 */
	public ShareUploads(TransferBackend backend, TransferSettings settings, TransferObservations observations) {
		this.backend = backend;
		this.settings = settings;
		this.observations = observations;
		this.strategies = new UploadStrategies(backend, settings);
	}

	/**
	 * Prepare an upload.
	 * @param request what to upload, and where to
	 * @return the upload, not started
	 */
	public Transfer<SharedFile> upload(ShareUploadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		ProgressMeter meter = new ProgressMeter();
		Cancellation cancellation = new Cancellation();
		ShareChannels channels = new ShareChannels(this.backend.publicShares(), request.link().accessKey());
		ResumePoint point = new ResumePoint(null);
		Requirements requirements = Requirements.of(this.settings, request.requireEncryption(),
				request.requireVerification());
		Mono<TransferOutcome<SharedFile>> work = this.observations.observe(Direction.UPLOAD, meter, cancellation, point,
				(observed) -> {
					ShareUpload steps = new ShareUpload(this.backend, channels, this.strategies, request, requirements,
							observed);
					UploadCompletion<SharedFile> completion = new UploadCompletion<>(channels, this.settings);
					return new UploadTransfer<>(steps, completion, point, meter, cancellation, this.backend.memory(),
							observed::setVerified)
						.run()
						.doOnNext((file) -> requirements.checkUploaded(observed));
				});
		return new TransferRun<>(work, meter, cancellation);
	}

}
