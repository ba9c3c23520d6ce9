// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Duration;

/** Waits for other instances. */
final class Waiting {

	private Waiting() {
	}

	static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlanException("The thread was interrupted while it waited for another instance", ex);
		}
	}

}
