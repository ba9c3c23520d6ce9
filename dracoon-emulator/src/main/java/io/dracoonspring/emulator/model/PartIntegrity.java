// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

/**
 * Selects how the S3 side protects the integrity of received parts.
 *
 * @param contentMd5Checked whether the S3 side compares {@code Content-MD5} with the
 * received bytes
 * @param etagsOpaque whether entity tags are independent of the content, as in a bucket
 * with SSE-KMS or SSE-C encryption; otherwise entity tags are MD5 digests
 */
public record PartIntegrity(boolean contentMd5Checked, boolean etagsOpaque) {

	/**
	 * The behaviour of a bucket without SSE-KMS and SSE-C encryption.
	 */
	public static final PartIntegrity DEFAULT = new PartIntegrity(true, false);

	/**
	 * Sets whether the S3 side checks {@code Content-MD5}.
	 * @param checked whether the S3 side checks the header
	 * @return a changed copy
	 */
	public PartIntegrity withContentMd5Checked(boolean checked) {
		return new PartIntegrity(checked, this.etagsOpaque);
	}

	/**
	 * Sets whether entity tags are independent of the content. Otherwise entity tags are
	 * MD5 digests.
	 * @param opaque whether entity tags are independent of the content
	 * @return a changed copy
	 */
	public PartIntegrity withEtagsOpaque(boolean opaque) {
		return new PartIntegrity(this.contentMd5Checked, opaque);
	}

}
