// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

/**
 * Selects how the S3 side protects the integrity of received parts.
 *
 * @param contentMd5Checked whether the S3 side compares {@code Content-MD5} with the
 * received bytes
 * @param etagsOpaque whether entity tags are independent of the content, as in a bucket
 * that is encrypted with keys of KMS or of the customer; otherwise they are MD5 digests
 */
public record PartIntegrity(boolean contentMd5Checked, boolean etagsOpaque) {

	/**
	 * The behaviour of a bucket that is not encrypted with keys of KMS or of the
	 * customer.
	 */
	public static final PartIntegrity DEFAULT = new PartIntegrity(true, false);

	private static final String KEY = "key of the customer";

	/**
	 * Decides whether {@code Content-MD5} is checked.
	 */
	public PartIntegrity withContentMd5Checked(boolean checked) {
		return new PartIntegrity(checked, this.etagsOpaque);
	}

	/**
	 * Decides whether entity tags are opaque or MD5 digests.
	 */
	public PartIntegrity withEtagsOpaque(boolean opaque) {
		return new PartIntegrity(this.contentMd5Checked, opaque);
	}

	/** Returns the entity tag of a part or an object, without quotes. */
	String etag(String digest) {
		if (!this.etagsOpaque) {
			return digest;
		}
		int suffix = digest.indexOf('-');
		return DigestUtils.md5DigestAsHex((KEY + digest).getBytes(StandardCharsets.UTF_8))
				+ ((suffix >= 0) ? digest.substring(suffix) : "");
	}

}
