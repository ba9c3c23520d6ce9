// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Instant;
import java.util.List;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.publicshares.CreateShareUploadChannelRequest;
import io.dracoonspring.api.publicshares.PublicUploadShare;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.internal.node.Encryption;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.scan.ContentScans;
import io.dracoonspring.transfer.internal.scan.UploadScan;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategies;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategy;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/** Collects the data that an upload to a share needs before its first byte is sent. */
final class ShareUploadPlanner {

	private static final String NOT_ENCRYPTED = "the server says that the share is not encrypted: "
			+ "ask the sender of the link";

	private final TransferBackend backend;

	private final UploadShare share;

	private final UploadStrategies strategies;

	private final ShareUploadRequest request;

	private final UploadRequirements requirements;

	private final ContentScans scans;

	ShareUploadPlanner(TransferBackend backend, UploadShare share, UploadStrategies strategies,
			ShareUploadRequest request, UploadRequirements requirements, ContentScans scans) {
		this.backend = backend;
		this.share = share;
		this.strategies = strategies;
		this.request = request;
		this.requirements = requirements;
		this.scans = scans;
	}

	/** Plans an upload without opening its channel. */
	Mono<UploadPlan> fresh() {
		return Mono.fromRunnable(() -> TargetNames.check(List.of(this.request.targetName())))
			.then(SourceContent.of(this.request.source()))
			.flatMap((source) -> this.share.find()
				.zipWith(this.strategies.get())
				.flatMap((found) -> plan(source, found.getT1(), found.getT2())));
	}

	private Mono<UploadPlan> plan(SourceContent source, PublicUploadShare share, UploadStrategy strategy) {
		boolean encrypted = Encryption.of(share);
		this.requirements.checkTarget(encrypted, strategy, NOT_ENCRYPTED);
		Long length = source.length();
		PartPlan partPlan = strategy.plan(length);
		UploadScan scan = this.scans.upload(new ScanTarget(this.request.targetName(), length, encrypted, null),
				source.path(), source.again());
		Mono<UploadChannel> channel = open(source, strategy);
		if (!encrypted) {
			return Mono.just(UploadPlan.of(source, strategy, partPlan, null, scan, channel));
		}
		source.requireEncryptable();
		UploadShare.recipients(share);
		return CryptoWarmUp.beforeEncryption((length != null) ? length : Long.MAX_VALUE)
			.then(this.backend.keys().crypto().newFileKey())
			.map((key) -> UploadPlan.of(source, strategy, partPlan, key, scan, channel));
	}

	private Mono<UploadChannel> open(SourceContent source, UploadStrategy strategy) {
		boolean times = this.request.keepTimestamps();
		Instant created = (times) ? source.created() : null;
		Instant modified = (times) ? source.modified() : null;
		return this.share.api()
			.shares()
			.createUploadChannel(this.share.api().accessKey(),
					new CreateShareUploadChannelRequest(this.request.targetName(), source.length(),
							this.request.password(), strategy.isDirect(), created, modified))
			.map((answer) -> new UploadChannel(this.share.api(), answer.uploadId(), answer.uploadUrl()));
	}

}
