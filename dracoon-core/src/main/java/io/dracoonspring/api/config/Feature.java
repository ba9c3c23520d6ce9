// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A feature of a product package; schema {@code Feature} of the API.
 *
 * @param featureId the id
 * @param featureName the name
 * @param isAvailable whether it can be used
 */
@ExtensibleRecord
public record Feature(long featureId, String featureName, Boolean isAvailable) {

}
