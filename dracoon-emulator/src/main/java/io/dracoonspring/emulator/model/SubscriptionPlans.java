// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

/**
 * Lists the plans that a customer can book.
 */
public final class SubscriptionPlans {

	/** The plan with all features, booked at the start. */
	public static final int COMPLETE = 0;

	/** The plan without extra features, such as second factors. */
	public static final int BASIC = 1;

	/** The number of plans. */
	public static final int COUNT = 2;

	private SubscriptionPlans() {
	}

	/**
	 * Returns whether a plan includes the extra features.
	 * @param plan the number of the plan
	 * @return whether the plan includes the extra features
	 */
	public static boolean hasExtras(int plan) {
		return plan != BASIC;
	}

}
