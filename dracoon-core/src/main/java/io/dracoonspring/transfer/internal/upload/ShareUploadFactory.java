// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;
import io.dracoonspring.transfer.internal.upload.channel.ShareUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategies;

/** Creates uploads to upload shares. */
public final class ShareUploadFactory {

	private final TransferSetup setup;

	private final UploadStrategies strategies;

	public ShareUploadFactory(TransferSetup setup) {
		this.setup = setup;
		this.strategies = new UploadStrategies(setup);
	}

	public Transfer<SharedFile> upload(ShareUploadRequest request) {
		Assert.notNull(request, "'request' must not be null");
		TransferControl control = TransferControl.create().throttled(this.setup.throttle(request.bandwidth()));
		ShareUploadChannelApi api = new ShareUploadChannelApi(this.setup.backend().publicApis().shares(),
				request.link().accessKey());
		UploadCompletion<SharedFile> completion = new UploadCompletion<>(api, this.setup.settings());
		UploadShare share = new UploadShare(api, request.password());
		Mono<TransferOutcome<SharedFile>> work = this.setup.observations()
			.observe(Direction.UPLOAD, control, (observed) -> {
				UploadRequirements requirements = new UploadRequirements(
						RequirementsCheck.of(this.setup.settings(), request.requirements()), observed);
				ShareUploadPlanner planner = new ShareUploadPlanner(this.setup.backend(), share, this.strategies,
						request, requirements, ContentScans.of(this.setup.settings(), requirements.check()));
				ShareUploadSide side = new ShareUploadSide(this.setup.backend(), share, Mono.defer(planner::fresh));
				return new UploadExecution<>(side, completion, control, this.setup.memory(), requirements).run();
			});
		return new TransferRun<>(work, control);
	}

}
