// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Settings of the instance; schema {@code GeneralSettingsInfo} of the API.
 *
 * @param authTokenRestrictions limits to the validity of tokens
 * @param cryptoEnabled whether client-side encryption is enabled; it cannot be disabled
 * again
 * @param emailNotificationButtonEnabled whether mails can be sent from the web client
 * @param eulaEnabled whether users have to accept terms of use
 * @param homeRoomParentId the id of the node that holds the personal rooms
 * @param homeRoomsActive whether users have personal rooms
 * @param s3TagsEnabled whether S3 tags can be used
 * @param sharePasswordSmsEnabled whether passwords of shares can be sent by SMS
 * @param subscriptionPlan the plan: 0 Pro, 1 Premium, 2 Basic; since 4.30
 * @param useS3Storage whether the server stores content in an S3 storage
 */
@ExtensibleRecord
public record GeneralSettingsInfo(@Nullable AuthTokenRestrictions authTokenRestrictions,
		@Nullable Boolean cryptoEnabled, @Nullable Boolean emailNotificationButtonEnabled,
		@Nullable Boolean eulaEnabled, @Nullable Long homeRoomParentId, @Nullable Boolean homeRoomsActive,
		@Nullable Boolean s3TagsEnabled, @Nullable Boolean sharePasswordSmsEnabled, @Nullable Integer subscriptionPlan,
		@Nullable Boolean useS3Storage) {

}
