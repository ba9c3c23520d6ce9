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

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.api.publicshares.CreateShareUploadChannelRequest;
import io.dracoonspring.api.publicshares.PublicUploadShare;
import io.dracoonspring.api.publicshares.UserUserPublicKeyList;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Storage;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.internal.node.Encryption;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.Requirements;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.upload.channel.ShareUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategies;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategy;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * An upload to an upload share.
 */
final class ShareUploadSide implements UploadSide<SharedFile> {

	private final TransferBackend backend;

	private final ShareUploadChannelApi api;

	private final UploadStrategies strategies;

	private final ShareUploadRequest request;

	private final Requirements requirements;

	private final DracoonTransferContext observed;

	ShareUploadSide(TransferBackend backend, ShareUploadChannelApi api, UploadStrategies strategies,
			ShareUploadRequest request, Requirements requirements, DracoonTransferContext observed) {
		this.backend = backend;
		this.api = api;
		this.strategies = strategies;
		this.request = request;
		this.requirements = requirements;
		this.observed = observed;
	}

	@Override
	public Mono<UploadPlan> plan() {
		return Mono.fromRunnable(this::checkName)
			.then(SourceContent.of(this.request.source()))
			.flatMap((source) -> share().zipWith(this.strategies.get())
				.flatMap((found) -> plan(source, found.getT1(), found.getT2())));
	}

	private void checkName() {
		try {
			NodeNames.check(this.request.targetName());
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					ex.getMessage() + ": give the upload another name", ex);
		}
	}

	private Mono<PublicUploadShare> share() {
		Mono<PublicUploadShare> look = Mono.defer(this::look);
		return look.flatMap((share) -> (share.isEncrypted() != null) ? Mono.just(share) : look);
	}

	private Mono<PublicUploadShare> look() {
		Secret password = this.request.password();
		String accessKey = this.api.accessKey();
		return (password != null) ? this.api.shares().getUploadShareWithPassword(accessKey, password.value())
				: this.api.shares().getUploadShare(accessKey).doOnNext(ShareUploadSide::requireOpen);
	}

	private static void requireOpen(PublicUploadShare share) {
		if (Boolean.TRUE.equals(share.isProtected())) {
			throw new DracoonTransferException(Reason.OTHER,
					"The upload share is protected: ask whoever sent the link for its password", null);
		}
	}

	private Mono<UploadPlan> plan(SourceContent source, PublicUploadShare share, UploadStrategy strategy) {
		boolean encrypted = Encryption.of(share);
		this.observed.setEncrypted(encrypted);
		this.observed.setStorage(strategy.isDirect() ? Storage.S3 : Storage.SERVER);
		this.requirements.checkEncrypted(encrypted, "the server says that the share is not: ask whoever sent the link");
		Long length = source.length();
		PartPlan partPlan = strategy.plan(length);
		Mono<UploadChannel> channel = open(source, strategy);
		if (!encrypted) {
			return Mono.just(UploadPlan.of(source, strategy, partPlan, null, channel));
		}
		source.requireEncryptable();
		recipients(share);
		return CryptoWarmUp.beforeEncryption((length != null) ? length : Long.MAX_VALUE)
			.then(this.backend.crypto().newFileKey())
			.map((key) -> UploadPlan.of(source, strategy, partPlan, key, channel));
	}

	private static List<UserUserPublicKey> recipients(PublicUploadShare share) {
		UserUserPublicKeyList keys = share.userUserPublicKeyList();
		if (keys == null || keys.items().isEmpty()) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"Nobody in the room of the upload share can read encrypted files: "
							+ "tell whoever sent the link to set an encryption password",
					null);
		}
		return keys.items();
	}

	private Mono<UploadChannel> open(SourceContent source, UploadStrategy strategy) {
		boolean times = this.request.keepTimestamps();
		Instant created = (times) ? source.created() : null;
		Instant modified = (times) ? source.modified() : null;
		return this.api.shares()
			.createUploadChannel(this.api.accessKey(),
					new CreateShareUploadChannelRequest(this.request.targetName(), source.length(),
							this.request.password(), strategy.isDirect(), created, modified))
			.map((answer) -> new UploadChannel(this.api, answer.uploadId(), answer.uploadUrl()));
	}

	@Override
	public Mono<UploadCompletion.Request<SharedFile>> completion(UploadChannel channel, UploadPlan plan,
			List<S3FileUploadPart> parts) {
		return Mono.defer(() -> fileKeys(plan))
			.map((keys) -> () -> plan.strategy().isDirect() ? this.api.completeDirect(channel, parts, keys)
					: this.api.completeChunked(channel, keys));
	}

	private Mono<List<UserFileKey>> fileKeys(UploadPlan plan) {
		PlainFileKey key = plan.parts().fileKey();
		// the key pairs of the recipients may have been replaced during the upload
		return (key != null)
				? look().flatMap((share) -> this.backend.shareKeys().forUploadShare(key, recipients(share)))
				: Mono.just(List.of());
	}

	@Override
	public @Nullable Long sizeOf(SharedFile file) {
		return file.size();
	}

}
