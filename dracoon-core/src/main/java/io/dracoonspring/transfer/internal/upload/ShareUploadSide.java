// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.UserFileKey;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;

/** Uploads to an upload share. */
final class ShareUploadSide implements UploadSide<SharedFile> {

	private final TransferBackend backend;

	private final UploadShare share;

	private final Mono<UploadPlan> plan;

	ShareUploadSide(TransferBackend backend, UploadShare share, Mono<UploadPlan> plan) {
		this.backend = backend;
		this.share = share;
		this.plan = plan;
	}

	@Override
	public Mono<UploadPlan> plan() {
		return this.plan;
	}

	@Override
	public Mono<UploadCompletion.Request<SharedFile>> completion(UploadChannel channel, UploadPlan plan,
			List<S3FileUploadPart> parts) {
		return Mono.defer(() -> fileKeys(plan))
			.map((keys) -> () -> plan.strategy().isDirect() ? this.share.api().completeDirect(channel, parts, keys)
					: this.share.api().completeChunked(channel, keys));
	}

	private Mono<List<UserFileKey>> fileKeys(UploadPlan plan) {
		PlainFileKey key = plan.parts().fileKey();
		// look up the share again, because the key pairs of the recipients may have been
		// replaced during the upload
		return (key != null)
				? this.share.look()
					.flatMap((found) -> this.backend.keys().shares().forUploadShare(key, UploadShare.recipients(found)))
				: Mono.just(List.of());
	}

	@Override
	public @Nullable Long sizeOf(SharedFile file) {
		return file.size();
	}

}
