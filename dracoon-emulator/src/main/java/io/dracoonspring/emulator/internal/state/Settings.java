// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import io.dracoonspring.emulator.internal.config.ServerVersion;

/**
 * The settings that the operator of the server chooses.
 *
 * @param s3Storage whether content is stored in S3
 * @param s3Enforced whether content has to go directly to S3, not through the server
 * @param customerQuota the maximum size of all files together in bytes
 * @param licensedUsers the maximum number of users of all customers together
 * @param adminsOptional whether a request without administrators can create a room; the
 * creator then administers the room
 */
public record Settings(boolean s3Storage, boolean s3Enforced, long customerQuota, int licensedUsers,
		boolean adminsOptional) {

	/** The name of the region of the S3 side. */
	public static final String S3_REGION = "emulator";

	/**
	 * Requires that the version of the server supports the storage settings.
	 * @throws IllegalArgumentException if the version is DRACOON Cloud and clients may
	 * also send content through the server
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
	 * @param customerQuota the maximum size of all files together in bytes
	 */
	public Settings(boolean s3Storage, long customerQuota) {
		this(s3Storage, s3Storage, customerQuota, Integer.MAX_VALUE, false);
	}

}
