// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

/**
 * Rules for guest users; schema {@code GuestUsersPoliciesConfig} of the API.
 *
 * @param isInviteUsersEnabled whether guests can be invited into rooms
 */
public record GuestUsersPoliciesConfig(Boolean isInviteUsersEnabled) {

}
