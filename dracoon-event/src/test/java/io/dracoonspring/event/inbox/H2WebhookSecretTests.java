// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

class H2WebhookSecretTests extends AbstractJdbcWebhookSecretTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
