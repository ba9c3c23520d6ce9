// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the state of a transfer that was paused or interrupted, as a short JSON text
 * whose structure is internal. The client signs the token with its resume key, and
 * accepts only tokens with this signature (see
 * {@link io.dracoonspring.DracoonBuilder#resumeKey}). The token of an encrypted upload
 * contains the file key encrypted with the account's own public key, never in plaintext.
 * Nevertheless, anyone who can read the token can write into the open upload channel.
 * Therefore store the token where others cannot read it. {@link #toString()} omits the
 * content.
 */
public final class ResumeToken {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String json;

	private final boolean upload;

	private ResumeToken(String json, boolean upload) {
		this.json = json;
		this.upload = upload;
	}

	/**
	 * Creates a token from stored text. The client that resumes with the token checks its
	 * authenticity.
	 * @param json the text that {@link #toJson()} returned
	 * @return the token
	 * @throws IllegalArgumentException if the text is not a token; the message does not
	 * repeat the text
	 */
	public static ResumeToken of(String json) {
		Assert.notNull(json, "'json' must not be null");
		JsonNode content = read(json);
		boolean upload = content != null && content.path("upload").isString();
		boolean download = content != null && content.path("download").isString();
		if (upload == download) {
			throw new IllegalArgumentException("'json' must be a token of a paused transfer");
		}
		return new ResumeToken(json, upload);
	}

	private static @Nullable JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JacksonException ex) {
			// omit the exception, because its message would repeat parts of the token
			return null;
		}
	}

	/**
	 * Reads a token that a transfer has written. Blocks.
	 * @param file the token file of the transfer
	 * @return the token
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if the content of the file is not a token
	 */
	public static ResumeToken read(Path file) throws IOException {
		return of(Files.readString(file));
	}

	/**
	 * Returns the token as text.
	 * @return one line of JSON; store it where others cannot read it
	 */
	public String toJson() {
		return this.json;
	}

	/**
	 * Tells whether the token belongs to an upload.
	 * @return {@code true} for an upload, {@code false} for a download
	 */
	public boolean isUpload() {
		return this.upload;
	}

	@Override
	public String toString() {
		return "ResumeToken[" + (this.upload ? "upload" : "download") + "]";
	}

}
