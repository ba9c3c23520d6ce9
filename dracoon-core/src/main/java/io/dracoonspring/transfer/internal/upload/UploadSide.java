// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;

/**
 * Abstracts the differences between uploads of an account into rooms or folders, and
 * uploads to upload shares.
 *
 * @param <F> the server's description of the new file
 */
interface UploadSide<F> {

	/** Collects the data that the upload needs before its first byte is sent. */
	Mono<UploadPlan> plan();

	/**
	 * Prepares the request that completes the file. Do not repeat the request without
	 * asking the server for the state first, see {@link UploadCompletion}. Each retry
	 * subscribes again, because file keys are encrypted for the public keys at the time
	 * of the request.
	 * @param parts the parts that the object storage has received, empty if content went
	 * through the server
	 */
	Mono<UploadCompletion.Request<F>> completion(UploadChannel channel, UploadPlan plan, List<S3FileUploadPart> parts);

	/**
	 * Returns the number of bytes that the server reports for the new file, {@code null}
	 * if it reports none.
	 */
	@Nullable Long sizeOf(F file);

	/**
	 * Waits for the checksum of the new file, which the server computes. The result is
	 * empty if the server does not report the checksum.
	 */
	default Mono<String> hashOf(F file) {
		return Mono.empty();
	}

	/**
	 * Looks in the recycle bin for the uploaded file after another file has replaced it.
	 * The result is empty if the uploaded file is not found.
	 * @param sinceSent the time since all content had been sent
	 */
	default Mono<F> replaced(UploadPlan plan, Duration sinceSent) {
		return Mono.empty();
	}

	/** Runs the remaining steps after the file has been created. */
	default Mono<F> conclude(F file, UploadPlan plan) {
		return Mono.just(file);
	}

}
