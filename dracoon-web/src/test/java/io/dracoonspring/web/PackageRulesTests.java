// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import io.dracoonspring.testing.ClientRules;

class PackageRulesTests extends ClientRules {

	PackageRulesTests() {
		super("io.dracoonspring.web");
	}

}
