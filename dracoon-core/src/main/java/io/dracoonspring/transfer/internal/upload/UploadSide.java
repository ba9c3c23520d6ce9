// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;

/**
 * What differs in an upload with the side on which it takes place.
 *
 * @param <F> how the server describes the new file
 */
interface UploadSide<F> {

	/**
	 * Finds out all that has to be known before the first byte is sent.
	 * @return the upload
	 */
	Mono<UploadPlan> plan();

	/**
	 * Makes the request ready that makes a file of the content.
	 * @param channel where the content is
	 * @param plan the upload, whose parts have all been made
	 * @param parts what the object storage has received, empty if content went through
	 * the server
	 * @return the request, which must not be sent twice blindly; subscribed again for
	 * each repetition, because file keys are for the public keys of that moment
	 */
	Mono<UploadCompletion.Request<F>> completion(UploadChannel channel, UploadPlan plan, List<S3FileUploadPart> parts);

	/**
	 * Returns how long the server says the new file is.
	 * @param file the file
	 * @return the number of bytes, {@code null} if it does not say
	 */
	@Nullable Long sizeOf(F file);

	/**
	 * Returns the checksum that the server computes of the new file.
	 * @param file the file
	 * @return waits for it for a while; empty if the server does not tell
	 */
	default Mono<String> hashOf(F file) {
		return Mono.empty();
	}

	/**
	 * Look for the file after another one has replaced it.
	 * @param plan the upload
	 * @param sent when all content had been sent
	 * @return the file as the recycle bin describes it; empty if it is not found there
	 */
	default Mono<F> replaced(UploadPlan plan, Instant sent) {
		return Mono.empty();
	}

	/**
	 * Does what is left to do when the file is there.
	 * @param file the file
	 * @param plan the upload
	 * @return the file
	 */
	default Mono<F> conclude(F file, UploadPlan plan) {
		return Mono.just(file);
	}

}
