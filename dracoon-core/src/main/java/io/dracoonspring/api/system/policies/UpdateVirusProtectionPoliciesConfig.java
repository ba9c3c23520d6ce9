// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import org.springframework.util.Assert;

/**
 * New rules for the scan for malware; schema {@code UpdateVirusProtectionPoliciesConfig}
 * of the API.
 *
 * @param isVirusProtectionEnabled whether rooms can have their files scanned
 */
public record UpdateVirusProtectionPoliciesConfig(Boolean isVirusProtectionEnabled) {

	public UpdateVirusProtectionPoliciesConfig {
		Assert.notNull(isVirusProtectionEnabled, "'isVirusProtectionEnabled' must not be null");
	}

}
