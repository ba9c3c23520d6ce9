// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.springframework.util.Assert;

/**
 * The consent to deletions when a plan is applied.
 *
 * @param deleteLimit the maximum number of rooms, groups and webhooks to delete,
 * including the rooms in deleted rooms; 0 to delete nothing
 */
public record ApplyOptions(int deleteLimit) {

	public ApplyOptions {
		Assert.isTrue(deleteLimit >= 0, "'deleteLimit' must not be negative");
	}

	/**
	 * Forbids deletions.
	 * @return the options
	 */
	public static ApplyOptions withoutDeletions() {
		return new ApplyOptions(0);
	}

	/**
	 * Allows deletions.
	 * @param limit the maximum number of rooms, groups and webhooks, at least 1
	 * @return the options
	 */
	public static ApplyOptions allowingDeletions(int limit) {
		Assert.isTrue(limit > 0, "'limit' must be positive");
		return new ApplyOptions(limit);
	}

}
