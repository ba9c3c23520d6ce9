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

package io.dracoonspring.emulator.config;

/**
 * The plans that can be booked.
 */
public final class SubscriptionPlans {

	/** With everything; booked at the start. */
	public static final int COMPLETE = 0;

	/** Without what costs extra, such as a second factor. */
	public static final int BASIC = 1;

	/** How many plans there are. */
	public static final int COUNT = 2;

	private SubscriptionPlans() {
	}

	/**
	 * Return whether a plan has what costs extra.
	 */
	public static boolean hasExtras(int plan) {
		return plan != BASIC;
	}

}
