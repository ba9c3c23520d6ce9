// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.s3;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

/**
 * How the S3 side vouches for the parts that it has received.
 *
 * @param contentMd5Checked whether it compares {@code Content-MD5} with what came
 * @param etagsOpaque whether entity tags say nothing about the content, as where a bucket
 * is encrypted with keys of KMS or of the customer; else they are MD5 digests
 */
public record PartIntegrity(boolean contentMd5Checked, boolean etagsOpaque) {

	/** As S3 does without encryption by keys of KMS or of the customer. */
	public static final PartIntegrity DEFAULT = new PartIntegrity(true, false);

	private static final String KEY = "key of the customer";

	/**
	 * Ignores {@code Content-MD5}, or check it.
	 */
	public PartIntegrity withContentMd5Checked(boolean checked) {
		return new PartIntegrity(checked, this.etagsOpaque);
	}

	/**
	 * Gives tags that say nothing about the content, or digests.
	 */
	public PartIntegrity withEtagsOpaque(boolean opaque) {
		return new PartIntegrity(this.contentMd5Checked, opaque);
	}

	/**
	 * Returns the entity tag of a part or an object.
	 * @return the tag without quotes, of the same form
	 */
	String etag(String digest) {
		if (!this.etagsOpaque) {
			return digest;
		}
		int suffix = digest.indexOf('-');
		return DigestUtils.md5DigestAsHex((KEY + digest).getBytes(StandardCharsets.UTF_8))
				+ ((suffix >= 0) ? digest.substring(suffix) : "");
	}

}
