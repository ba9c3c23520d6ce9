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
 * Writes tokens, and reads only those that were written with the same key.
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
	 * Reads where an upload stands.
	 * @throws IllegalArgumentException if the token is that of a download
	 * @throws DracoonTransferException if it was changed or written with another key
	 */
	public UploadState uploadOf(ResumeToken token) {
		requireUpload(token);
		return read(authentic(token).upload(), UploadState.class);
	}

	/**
	 * Checks that a token is that of an upload.
	 * @throws IllegalArgumentException if it is that of a download
	 */
	public static void requireUpload(ResumeToken token) {
		Assert.notNull(token, "'token' must not be null");
		Assert.isTrue(token.isUpload(), "'token' must be that of an upload");
	}

	/**
	 * Reads where a download stands.
	 * @throws IllegalArgumentException if the token is that of an upload
	 * @throws DracoonTransferException if it was changed or written with another key
	 */
	public DownloadState downloadOf(ResumeToken token) {
		Assert.notNull(token, "'token' must not be null");
		Assert.isTrue(!token.isUpload(), "'token' must be that of a download");
		return read(authentic(token).download(), DownloadState.class);
	}

	/**
	 * Reads where a download stands as its token says, which may be that of another
	 * application. Good for leaving its files alone, and for nothing else.
	 * @return the state, {@code null} if the token is that of an upload
	 * @throws DracoonTransferException if it cannot be read
	 */
	static @Nullable DownloadState claimOf(ResumeToken token) {
		String download = read(token.toJson(), AuthenticatedToken.class).download();
		return (download != null) ? read(download, DownloadState.class) : null;
	}

	/**
	 * Reads where an upload stands, if a token is that of an upload and authentic.
	 * @return the state, {@code null} if there is none
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
	 * Reads where a download stands, if a token is that of a download and authentic.
	 * @return the state, {@code null} if there is none
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
		logger.debug("The token that was in the token file is ignored", ex);
		return null;
	}

	private AuthenticatedToken authentic(ResumeToken token) {
		AuthenticatedToken content = read(token.toJson(), AuthenticatedToken.class);
		if (!content.isAuthentic(this.key)) {
			throw rejected("it was changed, or written with another key"
					+ (this.key.isLasting() ? "" : ". The keys of clients without a secret end with their process: set "
							+ "'dracoon.transfer.resume-key' for tokens that are to be good for longer"));
		}
		return content;
	}

	private static <T> T read(@Nullable String json, Class<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// its message would repeat parts of the token
			throw rejected("it cannot be read");
		}
	}

	/**
	 * Refuses a token.
	 */
	public static DracoonTransferException rejected(String reason) {
		return new DracoonTransferException(Reason.RESUME_TOKEN_REJECTED,
				"The resume token was rejected because " + reason + ". Start the transfer again without it", null);
	}

}
