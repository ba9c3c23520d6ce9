// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.internal.resume.UploadState.Received;
import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;
import io.dracoonspring.transfer.internal.upload.channel.ReceivedParts;

/**
 * Holds the verification state of an upload after all content has been sent.
 *
 * @param proven whether the arrival of the content is already certain
 * @param md5 the digest of the content, to be compared with the checksum of the file.
 * {@code null} if the digest is not needed or not known, or if the server cannot compute
 * a checksum
 */
record UploadVerification(boolean proven, @Nullable String md5) {

	private static final UploadVerification COMPLETE = new UploadVerification(true, null);

	private static final UploadVerification NONE = new UploadVerification(false, null);

	/**
	 * Determines the verification state. Reads the source again only if nothing else can
	 * verify the content.
	 */
	static Mono<UploadVerification> of(ReceivedParts received, UploadPlan plan, long length) {
		List<Received> parts = received.list();
		boolean all = plan.partPlan().open() || parts.size() == plan.partPlan().count();
		// for empty content, only the length has to be verified
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
	 * Compares the checksum of the server with the digest if necessary. Returns whether
	 * the arrival of the content is certain, or an error if the checksums differ.
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
