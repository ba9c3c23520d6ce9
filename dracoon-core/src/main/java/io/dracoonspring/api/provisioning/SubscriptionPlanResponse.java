// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The subscription plan of a tenant; schema {@code SubscriptionPlanResponse} of the API.
 *
 * @param subscriptionPlanId the id of the plan, zero or greater
 */
@ExtensibleRecord
public record SubscriptionPlanResponse(long subscriptionPlanId) {

}
