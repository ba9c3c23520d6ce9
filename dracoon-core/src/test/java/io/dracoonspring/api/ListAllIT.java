// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;

/**
 * A long list that is changed by whoever reads it.
 */
class ListAllIT {

	@Test
	void visitsEveryFolderOnceThoughEveryTenthIsDeletedOnTheWay() {
		ListAllTests.visitsEveryFolderOnce(2600, 500);
	}

}
