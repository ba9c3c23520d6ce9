// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Rules for guest users; schema {@code GuestUsersPoliciesConfig} of the API.
 *
 * @param isInviteUsersEnabled whether guests can be invited into rooms
 */
@ExtensibleRecord
public record GuestUsersPoliciesConfig(Boolean isInviteUsersEnabled) {

}
