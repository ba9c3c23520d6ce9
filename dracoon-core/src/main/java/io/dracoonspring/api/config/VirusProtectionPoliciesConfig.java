// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The rules for the scan for malware; schema {@code VirusProtectionPoliciesConfig} of the
 * API.
 *
 * @param isVirusProtectionEnabled whether rooms can have their files scanned
 */
@ExtensibleRecord
public record VirusProtectionPoliciesConfig(Boolean isVirusProtectionEnabled) {

}
