// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.GeneralSettings;
import io.dracoonspring.emulator.internal.config.HomeRooms;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.PasswordType;

/**
 * Represents general settings (schemas {@code GeneralSettings} and
 * {@code GeneralSettingsInfo}).
 *
 * @param sharePasswordSmsEnabled whether users can send passwords of shares by SMS
 * @param cryptoEnabled whether rooms can be encrypted
 * @param emailNotificationButtonEnabled whether clients offer to send e-mails
 * @param eulaEnabled whether users have to accept the licence agreement
 * @param s3TagsEnabled whether S3 tags are used
 * @param useS3Storage whether content goes to S3
 * @param mediaServerEnabled whether there is a media server; always {@code true}, because
 * the emulator serves thumbnails
 * @param weakPasswordEnabled whether letters and digits suffice for a password
 * @param hideLoginInputFields whether the login page hides its fields
 * @param authTokenRestrictions limits for the lifetime of tokens
 * @param homeRoomsActive whether there are home rooms; {@code null} in the form for
 * administrators
 * @param homeRoomParentId the id of the parent room of the home rooms; {@code null} in
 * the form for administrators
 * @param subscriptionPlan the subscription plan; {@code null} in the form for
 * administrators
 */
public record GeneralJson(boolean sharePasswordSmsEnabled, boolean cryptoEnabled,
		boolean emailNotificationButtonEnabled, boolean eulaEnabled, boolean s3TagsEnabled, boolean useS3Storage,
		boolean mediaServerEnabled, boolean weakPasswordEnabled, boolean hideLoginInputFields,
		GeneralSettings.TokenRestrictions authTokenRestrictions, @Nullable Boolean homeRoomsActive,
		@Nullable Long homeRoomParentId, @Nullable Integer subscriptionPlan) {

	/** Returns the settings in the form for users. The state must be locked. */
	public static GeneralJson forUsers(EmulatorState state) {
		HomeRooms homeRooms = state.configuration().homeRooms();
		return of(state, homeRooms.homeRoomsActive(), homeRooms.homeRoomParentId(),
				state.configuration().subscriptionPlan());
	}

	static GeneralJson forAdministrators(EmulatorState state) {
		return of(state, null, null, null);
	}

	private static GeneralJson of(EmulatorState state, @Nullable Boolean homeRooms, @Nullable Long homeRoomParent,
			@Nullable Integer subscriptionPlan) {
		GeneralSettings general = state.configuration().general();
		boolean weak = state.configuration().passwords(PasswordType.LOGIN).rules().allowWeakPasswords();
		return new GeneralJson(general.sharePasswordSmsEnabled(), general.cryptoEnabled(),
				general.emailNotificationButtonEnabled(), state.accountRules().eulaEnabled(), general.s3TagsEnabled(),
				state.settings().s3Storage(), true, weak, false, general.authTokenRestrictions(), homeRooms,
				homeRoomParent, subscriptionPlan);
	}

}
