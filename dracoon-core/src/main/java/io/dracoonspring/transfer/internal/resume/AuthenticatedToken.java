// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Holds the JSON of a resume token: the state of a transfer, and an authentication code
 * that proves that a client with the same {@link ResumeKey} wrote the token. The token
 * contains the state as a text, so that the authentication code covers the exact bytes
 * and not the values read from them.
 *
 * @param version the version of the format
 * @param upload the JSON of an {@link UploadState}, {@code null} for a download
 * @param download the JSON of a {@link DownloadState}, {@code null} for an upload
 * @param mac the authentication code of the version and the state, in Base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthenticatedToken(int version, @Nullable String upload, @Nullable String download, @Nullable String mac) {

	private static final int VERSION = 1;

	static AuthenticatedToken ofUpload(String state, ResumeKey key) {
		return new AuthenticatedToken(VERSION, state, null, null).signed(key);
	}

	static AuthenticatedToken ofDownload(String state, ResumeKey key) {
		return new AuthenticatedToken(VERSION, null, state, null).signed(key);
	}

	private AuthenticatedToken signed(ResumeKey key) {
		return new AuthenticatedToken(this.version, this.upload, this.download, expected(key));
	}

	/**
	 * Tells whether the token was signed with the given key.
	 * @return {@code false} if the token was signed with another key, or was changed
	 */
	boolean isAuthentic(ResumeKey key) {
		return this.version == VERSION && this.mac != null && MessageDigest
			.isEqual(expected(key).getBytes(StandardCharsets.UTF_8), this.mac.getBytes(StandardCharsets.UTF_8));
	}

	private String expected(ResumeKey key) {
		String content = (this.upload != null) ? "upload\n" + this.upload : "download\n" + this.download;
		return Base64.getEncoder().encodeToString(key.mac(this.version + "\n" + content));
	}

}
