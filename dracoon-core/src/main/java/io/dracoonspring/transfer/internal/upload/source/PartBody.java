// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * Provides the content of one part. Every attempt to send the part sends the same bytes.
 */
public interface PartBody {

	PartPlan.Part part();

	/** Writes the content as the body of a request that announces its exact length. */
	Mono<Void> writeTo(ClientHttpRequest request, PartOutput output);

	/**
	 * Returns the MD5 of the content, 32 lower-case hexadecimal digits. It is computed
	 * once, and never on the calling thread.
	 */
	Mono<String> md5();

	/**
	 * Fails if the content no longer matches the digest. The default implementation never
	 * fails, and suits content that other programs cannot change.
	 */
	default Mono<Void> requireUnchanged() {
		return Mono.empty();
	}

	/**
	 * Returns an array that starts with the content, {@code null} if the content is not
	 * in memory.
	 */
	default byte @Nullable [] content() {
		return null;
	}

	/**
	 * Creates the failure for a part whose content differs from the content that the
	 * interrupted upload sent.
	 */
	default DracoonTransferException changed() {
		return new DracoonTransferException(Reason.SOURCE_CHANGED,
				"The content changed since the upload was interrupted: upload it again from the start", null);
	}

	/**
	 * Releases the memory. Call this method once, when no request sends the content any
	 * more.
	 */
	void release();

}
