// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;

/**
 * Runs the check of {@link ListAllTests} with a long list.
 */
class ListAllIT {

	@Test
	void visitsEveryFolderOnceThoughEveryTenthIsDeletedOnTheWay() {
		ListAllTests.visitsEveryFolderOnce(2600, 500);
	}

}
