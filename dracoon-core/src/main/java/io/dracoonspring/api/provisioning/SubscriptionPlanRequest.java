// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

/**
 * The new subscription plan of a tenant; schema {@code SubscriptionPlanRequest} of the
 * API.
 *
 * @param subscriptionPlanId the id of the plan, zero or greater
 */
public record SubscriptionPlanRequest(long subscriptionPlanId) {

}
