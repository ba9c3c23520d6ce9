// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

/**
 * The plans that can be booked.
 */
public final class SubscriptionPlans {

	/** With everything; booked at the start. */
	public static final int COMPLETE = 0;

	/** Without what costs extra, such as a second factor. */
	public static final int BASIC = 1;

	public static final int COUNT = 2;

	private SubscriptionPlans() {
	}

	/**
	 * Returns whether a plan has what costs extra.
	 */
	public static boolean hasExtras(int plan) {
		return plan != BASIC;
	}

}
