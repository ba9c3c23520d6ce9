// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * The content of a file.
 *
 * @param id the id of the content in the store
 * @param size the size in bytes
 * @param md5 the MD5 of the stored bytes, lower-case hexadecimal digits; {@code null} if
 * a client uploaded the content encrypted
 * @param malicious whether the virus scanner found malware
 */
public record FileContent(ContentId id, long size, @Nullable String md5, boolean malicious) {

	/**
	 * Describes content without malware.
	 * @param id the id of the content in the store
	 * @param size the size in bytes
	 * @param md5 the MD5 of the stored bytes, lower-case hexadecimal digits; {@code null}
	 * to report none
	 */
	public FileContent(ContentId id, long size, @Nullable String md5) {
		this(id, size, md5, false);
	}

	FileContent forged(@Nullable String md5) {
		return new FileContent(this.id, this.size, md5, this.malicious);
	}

	FileContent rated(boolean malicious) {
		return new FileContent(this.id, this.size, this.md5, malicious);
	}

}
