/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.resume;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.transfer.ResumeToken;

/**
 * What a token says: where an upload stands, or a download.
 *
 * @param upload where an upload stands
 * @param download where a download stands
 */
public record ResumeState(@Nullable UploadState upload, @Nullable DownloadState download) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Say where an upload stands.
	 * @param upload where it stands
	 * @return the state
	 */
	public static ResumeState of(UploadState upload) {
		return new ResumeState(upload, null);
	}

	/**
	 * Say where a download stands.
	 * @param download where it stands
	 * @return the state
	 */
	public static ResumeState of(DownloadState download) {
		return new ResumeState(null, download);
	}

	/**
	 * Read where an upload stands.
	 * @param token its token
	 * @return the state
	 * @throws IllegalArgumentException if the token is that of a download, or damaged
	 */
	public static UploadState uploadOf(ResumeToken token) {
		UploadState upload = of(token).upload();
		Assert.isTrue(upload != null, "'token' must be that of an upload");
		return upload;
	}

	/**
	 * Read where a download stands.
	 * @param token its token
	 * @return the state
	 * @throws IllegalArgumentException if the token is that of an upload, or damaged
	 */
	public static DownloadState downloadOf(ResumeToken token) {
		DownloadState download = of(token).download();
		Assert.isTrue(download != null, "'token' must be that of a download");
		return download;
	}

	/**
	 * Read a token.
	 * @param token the token
	 * @return what it says
	 * @throws IllegalArgumentException if it is damaged
	 */
	static ResumeState of(ResumeToken token) {
		Assert.notNull(token, "'token' must not be null");
		try {
			return JSON.readValue(token.toJson(), ResumeState.class);
		}
		catch (JacksonException ex) {
			// its message would repeat parts of the token
			throw new IllegalArgumentException("'token' must be one of a paused transfer, unchanged");
		}
	}

	/**
	 * Make the token that says so.
	 * @return the token
	 */
	public ResumeToken token() {
		return ResumeToken.of(JSON.writeValueAsString(this));
	}

}
