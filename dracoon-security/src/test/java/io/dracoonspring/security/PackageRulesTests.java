// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.ClientRules;

class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring.security");
	}

	@Test
	void usesOnlyThePackagesThatItNeeds() {
		onlyUses(".security..", ROOT, ".api..", ".http..", ".auth..", ".crypto..", ".observation..");
	}

}
