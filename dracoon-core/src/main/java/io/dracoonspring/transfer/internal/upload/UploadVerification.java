// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.resume.UploadState.Received;
import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;
import io.dracoonspring.transfer.internal.upload.channel.ReceivedParts;

/**
 * What is known about whether the content of an upload has arrived, when all of it has
 * been sent.
 *
 * @param proven whether it is certain already
 * @param md5 the digest of the content, to be compared with that of the file; missing if
 * it is not needed, not known, or the server cannot compute it
 */
record UploadVerification(boolean proven, @Nullable String md5) {

	private static final UploadVerification COMPLETE = new UploadVerification(true, null);

	private static final UploadVerification NONE = new UploadVerification(false, null);

	/**
	 * Puts together what there is. Reads a source again if nothing less will do.
	 * @param received the parts that have arrived
	 * @param plan the upload
	 * @param length how many bytes the content has
	 * @return the verification
	 */
	static Mono<UploadVerification> of(ReceivedParts received, UploadPlan plan, long length) {
		List<Received> parts = received.list();
		boolean all = plan.partPlan().open() || parts.size() == plan.partPlan().count();
		// of empty content there is nothing but the length
		if (length == 0 || (all && parts.stream().allMatch(Received::proves))) {
			return Mono.just(COMPLETE);
		}
		if (plan.fileKey() != null) {
			return Mono.just(NONE);
		}
		String only = (all && parts.size() == 1) ? parts.get(0).md5() : null;
		Mono<String> md5 = (only != null) ? Mono.just(only) : plan.parts().md5();
		return md5.map((digest) -> new UploadVerification(false, digest)).defaultIfEmpty(NONE);
	}

	/**
	 * Conclude from the checksum that the server computes, if it is needed.
	 * @param hash waits for it; empty if there is none
	 * @return whether it is proven that the content has arrived, or an error if it has
	 * not
	 */
	Mono<Boolean> verify(Mono<String> hash) {
		String expected = this.md5;
		if (this.proven || expected == null) {
			return Mono.just(this.proven);
		}
		return hash.map((found) -> {
			if (!found.equalsIgnoreCase(expected)) {
				throw ChecksumFailures.ofFile();
			}
			return true;
		}).defaultIfEmpty(false);
	}

}
