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

package io.dracoonspring.emulator.state;

import io.dracoonspring.emulator.config.ServerVersion;

/**
 * What the operator of the server decides.
 *
 * @param s3Storage whether content is stored in S3
 * @param s3Enforced whether content has to go to S3 directly instead of through the
 * server
 * @param customerQuota the bytes all files together may take
 * @param licensedUsers how many users all customers may have
 * @param adminsOptional whether a room without administrators is administered by its
 * creator, instead of being refused
 */
public record Settings(boolean s3Storage, boolean s3Enforced, long customerQuota, int licensedUsers,
		boolean adminsOptional) {

	/**
	 * The name of the region of the S3 side.
	 */
	public static final String S3_REGION = "emulator";

	/**
	 * Require that a version goes with where content is stored.
	 * @throws IllegalArgumentException if it is DRACOON Cloud and content need not go to
	 * S3
	 */
	public static void requireStorage(ServerVersion version, boolean s3Enforced) {
		if (version.isCloud() && !s3Enforced) {
			throw new IllegalArgumentException(
					"DRACOON Cloud takes content in S3 only: choose the storage 's3', or a server version before 5.0.0");
		}
	}

	/**
	 * Create settings without a limit of users.
	 * @param s3Storage whether clients have to send content to S3
	 * @param customerQuota how many bytes may be stored
	 */
	public Settings(boolean s3Storage, long customerQuota) {
		this(s3Storage, s3Storage, customerQuota, Integer.MAX_VALUE, false);
	}

}
