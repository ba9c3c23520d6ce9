// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import io.dracoonspring.testing.ModuleRules;

class PackageRulesTests extends ModuleRules {

	PackageRulesTests() {
		super("io.dracoonspring.admin");
	}

}
