// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

/**
 * Lists the plans that a customer can book.
 */
public final class SubscriptionPlans {

	/** The plan with all features, booked at the start. */
	public static final int COMPLETE = 0;

	/** The plan without extra features, such as second factors. */
	public static final int BASIC = 1;

	public static final int COUNT = 2;

	private SubscriptionPlans() {
	}

	/**
	 * Returns whether a plan includes the extra features.
	 */
	public static boolean hasExtras(int plan) {
		return plan != BASIC;
	}

}
