// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * Contains the settings of S3-compatible storage.
 *
 * @param accessKey the id of the access key
 * @param secretKey the secret of the access key
 */
public record S3Settings(String bucketUrl, @Nullable String region, String accessKey, String secretKey) {

	@Override
	public String toString() {
		return "S3Settings[" + this.bucketUrl + "]";
	}

}
