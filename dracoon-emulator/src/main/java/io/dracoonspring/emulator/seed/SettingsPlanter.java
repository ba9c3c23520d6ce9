// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.Map;

import io.dracoonspring.emulator.internal.config.Configuration;
import io.dracoonspring.emulator.internal.config.PasswordPolicy;
import io.dracoonspring.emulator.internal.config.PasswordPolicyBuilder;
import io.dracoonspring.emulator.internal.config.PasswordRules;
import io.dracoonspring.emulator.internal.config.PasswordRulesBuilder;
import io.dracoonspring.emulator.internal.config.PasswordType;
import io.dracoonspring.emulator.internal.config.SystemDefaultsBuilder;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Applies the settings of a seed. */
final class SettingsPlanter {

	private final EmulatorState state;

	SettingsPlanter(EmulatorState state) {
		this.state = state;
	}

	void plant(SeedSettings settings) {
		Configuration configuration = this.state.configuration();
		if (settings.language() != null) {
			configuration.defaults(SystemDefaultsBuilder.builder(configuration.defaults())
				.languageDefault(settings.language())
				.build());
		}
		if (settings.cryptoEnabled() != null) {
			configuration.cryptoEnabled(settings.cryptoEnabled());
		}
		if (settings.mfaEnforced() != null) {
			this.state.accountRules().mfaEnforced(settings.mfaEnforced());
		}
		if (settings.guestsInvited() != null) {
			this.state.accountRules().guestsInvited(settings.guestsInvited());
		}
		if (settings.sharePasswordFrom() != null) {
			configuration.classificationRequiringPassword(settings.sharePasswordFrom());
		}
		if (settings.subscriptionPlan() != null) {
			configuration.subscriptionPlan(settings.subscriptionPlan());
		}
		passwords(configuration, settings.minPasswordLengths());
		settings.openIdProviders()
			.forEach((provider) -> this.state.accountRules()
				.openIdProviders()
				.add(configuration.openIdProviders().add(provider.document())));
		settings.activeDirectories()
			.forEach((directory) -> this.state.accountRules()
				.activeDirectories()
				.add(configuration.activeDirectories().add(directory.document())));
		settings.s3Tags().forEach((tag) -> this.state.s3Tags().add(tag.key(), tag.value(), tag.mandatory()));
	}

	private void passwords(Configuration configuration, Map<PasswordType, Integer> minLengths) {
		minLengths.forEach((type, length) -> {
			PasswordPolicy old = configuration.passwords(type);
			PasswordRules rules = PasswordRulesBuilder.builder(old.rules()).minLength(length).build();
			configuration.passwords(type, PasswordPolicyBuilder.builder(old).rules(rules).build());
		});
		this.state.accountRules().passwordRules(configuration.passwords(PasswordType.LOGIN).rules());
	}

}
