// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

class H2EventInboxTests extends AbstractJdbcEventInboxTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
