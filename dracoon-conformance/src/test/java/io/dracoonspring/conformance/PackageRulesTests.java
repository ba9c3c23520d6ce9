// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import io.dracoonspring.testing.ModuleRules;

class PackageRulesTests extends ModuleRules {

	PackageRulesTests() {
		super("io.dracoonspring.conformance");
	}

}
