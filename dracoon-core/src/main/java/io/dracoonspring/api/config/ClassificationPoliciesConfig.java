// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Rules that depend on the classification of a node; schema {@code
 * ClassificationPoliciesConfig} of the API.
 *
 * @param shareClassificationPolicies rules for shares
 */
@ExtensibleRecord
public record ClassificationPoliciesConfig(@Nullable ShareClassificationPolicies shareClassificationPolicies) {

}
