// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ClientRules;

class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring.event");
	}

	@Test
	void usesOnlyThePackagesThatItNeeds() {
		onlyUses(".event..", ".api..");
	}

}
