// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import io.dracoonspring.testing.ClientRules;

class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring.security");
	}

}
