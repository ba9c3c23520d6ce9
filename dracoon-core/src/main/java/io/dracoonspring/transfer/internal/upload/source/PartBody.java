// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * The content of one part, ready to be sent as often as it takes: every attempt sends the
 * same bytes.
 */
public interface PartBody {

	/**
	 * Returns which part it is.
	 * @return the part
	 */
	PartPlan.Part part();

	/**
	 * Writes the content as the body of a request that announces its exact length.
	 * @param request the request
	 * @param output where it goes
	 * @return completes when everything is written
	 */
	Mono<Void> writeTo(ClientHttpRequest request, PartOutput output);

	/**
	 * Returns the digest of the content. It is computed once, however often it is asked
	 * for, and never on the thread that asks.
	 * @return the MD5, 32 lower-case hexadecimal digits
	 */
	Mono<String> md5();

	/**
	 * Checks that the content is still that of the digest, where others can change it.
	 * @return completes if it is, or fails
	 */
	default Mono<Void> requireUnchanged() {
		return Mono.empty();
	}

	/**
	 * Returns the content if it is in memory.
	 * @return an array that starts with the content, or {@code null}
	 */
	default byte @Nullable [] content() {
		return null;
	}

	/**
	 * Says that the part is not what it was when it was made before.
	 * @return the failure
	 */
	default DracoonTransferException changed() {
		return new DracoonTransferException(Reason.SOURCE_CHANGED,
				"The content changed since the upload was interrupted: upload it anew", null);
	}

	/**
	 * Gives back what the content occupies. To be called once, when nothing sends it any
	 * more.
	 */
	void release();

}
