// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ResumeToken;

/**
 * Signs tokens with a {@link ResumeKey}, and reads only tokens that were signed with the
 * same key.
 */
public final class ResumeTokens {

	private static final Logger logger = LoggerFactory.getLogger(ResumeTokens.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ResumeKey key;

	public ResumeTokens(ResumeKey key) {
		this.key = key;
	}

	public ResumeToken write(UploadState upload) {
		return token(AuthenticatedToken.ofUpload(JSON.writeValueAsString(upload), this.key));
	}

	public ResumeToken write(DownloadState download) {
		return token(AuthenticatedToken.ofDownload(JSON.writeValueAsString(download), this.key));
	}

	private static ResumeToken token(AuthenticatedToken content) {
		return ResumeToken.of(JSON.writeValueAsString(content));
	}

	/**
	 * Reads the state of an upload.
	 * @throws IllegalArgumentException if the token belongs to a download
	 * @throws DracoonTransferException if the token cannot be read, was changed, or was
	 * signed with another key
	 */
	public UploadState uploadOf(ResumeToken token) {
		requireUpload(token);
		return read(authentic(token).upload(), UploadState.class);
	}

	/**
	 * Checks that a token belongs to an upload.
	 * @throws IllegalArgumentException if it belongs to a download
	 */
	public static void requireUpload(ResumeToken token) {
		Assert.notNull(token, "'token' must not be null");
		Assert.isTrue(token.isUpload(), "'token' must be that of an upload");
	}

	/**
	 * Reads the state of a download.
	 * @throws IllegalArgumentException if the token belongs to an upload
	 * @throws DracoonTransferException if the token cannot be read, was changed, or was
	 * signed with another key
	 */
	public DownloadState downloadOf(ResumeToken token) {
		Assert.notNull(token, "'token' must not be null");
		Assert.isTrue(!token.isUpload(), "'token' must be that of a download");
		return read(authentic(token).download(), DownloadState.class);
	}

	/**
	 * Reads the state of a download from a token without authentication. The token may
	 * belong to another application. Use the result only to find the files that must be
	 * kept.
	 * @return the state, {@code null} if the token belongs to an upload
	 * @throws DracoonTransferException if the token cannot be read
	 */
	static @Nullable DownloadState claimOf(ResumeToken token) {
		String download = read(token.toJson(), AuthenticatedToken.class).download();
		return (download != null) ? read(download, DownloadState.class) : null;
	}

	/**
	 * Reads the state of an upload if the token belongs to an upload and is authentic.
	 * @return the state, {@code null} for any other token, or if there is no token
	 */
	public @Nullable UploadState findUpload(@Nullable ResumeToken token) {
		try {
			return (token != null && token.isUpload()) ? uploadOf(token) : null;
		}
		catch (DracoonTransferException ex) {
			return ignored(ex);
		}
	}

	/**
	 * Reads the state of a download if the token belongs to a download and is authentic.
	 * @return the state, {@code null} for any other token, or if there is no token
	 */
	public @Nullable DownloadState findDownload(@Nullable ResumeToken token) {
		try {
			return (token != null && !token.isUpload()) ? downloadOf(token) : null;
		}
		catch (DracoonTransferException ex) {
			return ignored(ex);
		}
	}

	private static <T> @Nullable T ignored(DracoonTransferException ex) {
		logger.debug("The content of the token file is ignored", ex);
		return null;
	}

	private AuthenticatedToken authentic(ResumeToken token) {
		AuthenticatedToken content = read(token.toJson(), AuthenticatedToken.class);
		if (!content.isAuthentic(this.key)) {
			throw rejected("it was changed, or signed with another key"
					+ (this.key.isLasting() ? "" : ". A client without a secret uses a key that is lost when its "
							+ "process ends: set 'dracoon.transfer.resume-key' to use tokens after a restart"));
		}
		return content;
	}

	private static <T> T read(@Nullable String json, Class<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// omit the cause, because its message would repeat parts of the token
			throw rejected("it cannot be read");
		}
	}

	/** Creates the failure for a token that is rejected. */
	public static DracoonTransferException rejected(String reason) {
		return new DracoonTransferException(Reason.RESUME_TOKEN_REJECTED,
				"The resume token was rejected because " + reason + ". Start the transfer again without it", null);
	}

}
