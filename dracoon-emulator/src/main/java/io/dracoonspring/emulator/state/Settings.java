// SPDX-License-Identifier: Apache-2.0

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
	 * Requires that a version goes with where content is stored.
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
	 * Creates settings without a limit of users.
	 * @param s3Storage whether clients have to send content to S3
	 * @param customerQuota how many bytes may be stored
	 */
	public Settings(boolean s3Storage, long customerQuota) {
		this(s3Storage, s3Storage, customerQuota, Integer.MAX_VALUE, false);
	}

}
