// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.UploadOptions;

/**
 * Holds the options for storing uploaded content.
 *
 * @param resolutionStrategy the action on a name conflict
 * @param keepShareLinks whether shares of an overwritten file move to the new file,
 * {@code null} if they do not
 * @param fileKey the encrypted file key, {@code null} for plain content
 * @param prioritisedVirusScan whether the server scans the file for malware before other
 * files, {@code null} if it does not
 */
public record CompletionOptions(ResolutionStrategy resolutionStrategy, @Nullable Boolean keepShareLinks,
		@Nullable FileKey fileKey, @Nullable Boolean prioritisedVirusScan) {

	public static CompletionOptions of(UploadOptions options, @Nullable FileKey fileKey) {
		return new CompletionOptions(options.resolutionStrategy(), options.keepShareLinks() ? true : null, fileKey,
				options.prioritisedVirusScan() ? true : null);
	}

}
