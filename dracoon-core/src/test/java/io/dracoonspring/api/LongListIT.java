// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;

/**
 * Runs the check of {@link ListTests} with a long list.
 */
class LongListIT {

	@Test
	void visitsEveryFolderOnceThoughEveryTenthIsDeletedOnTheWay() {
		ListTests.visitsEveryFolderOnce(2600, 500);
	}

}
