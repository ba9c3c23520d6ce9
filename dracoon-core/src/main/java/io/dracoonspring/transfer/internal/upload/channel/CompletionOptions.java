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

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.UploadOptions;

/**
 * How uploaded content is to be stored.
 *
 * @param resolutionStrategy what to do when the name is taken
 * @param keepShareLinks whether shares of an overwritten file move, {@code null} if
 * nothing is overwritten
 * @param fileKey the encrypted file key, {@code null} for plain content
 * @param prioritisedVirusScan whether the scan comes before that of others, {@code null}
 * if it does not
 */
public record CompletionOptions(@Nullable ResolutionStrategy resolutionStrategy, @Nullable Boolean keepShareLinks,
		@Nullable FileKey fileKey, @Nullable Boolean prioritisedVirusScan) {

	/**
	 * Takes the options from those of an upload.
	 * @param options the options of the upload
	 * @param fileKey the encrypted file key, {@code null} for plain content
	 * @return the options
	 */
	public static CompletionOptions of(UploadOptions options, @Nullable FileKey fileKey) {
		return new CompletionOptions(options.resolutionStrategy(), options.keepShareLinks() ? true : null, fileKey,
				options.prioritisedVirusScan() ? true : null);
	}

}
