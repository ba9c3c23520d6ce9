// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;

/**
 * Reads a long list while the reader changes it.
 */
class ListAllIT {

	@Test
	void visitsEveryFolderOnceThoughEveryTenthIsDeletedOnTheWay() {
		ListAllTests.visitsEveryFolderOnce(2600, 500);
	}

}
