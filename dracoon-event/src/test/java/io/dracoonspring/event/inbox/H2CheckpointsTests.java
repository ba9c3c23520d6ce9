// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

class H2CheckpointsTests extends AbstractJdbcCheckpointsTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
