// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.util.List;
import java.util.Map;

import io.dracoonspring.emulator.internal.config.Configuration;
import io.dracoonspring.emulator.internal.config.PasswordPolicy;
import io.dracoonspring.emulator.internal.config.PasswordPolicyBuilder;
import io.dracoonspring.emulator.internal.config.PasswordRules;
import io.dracoonspring.emulator.internal.config.PasswordRulesBuilder;
import io.dracoonspring.emulator.internal.config.SystemDefaultsBuilder;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.seed.SeedSettings;

/** Applies the settings of a seed. */
final class SettingsPlanter {

	private static final int LDAP_PORT = 389;

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
				.add(configuration.openIdProviders().add(document(provider))));
		settings.activeDirectories()
			.forEach((directory) -> this.state.accountRules()
				.activeDirectories()
				.add(configuration.activeDirectories().add(document(directory))));
		settings.s3Tags().forEach((tag) -> this.state.s3Tags().add(tag.key(), tag.value(), tag.mandatory()));
	}

	private static Map<String, Object> document(SeedSettings.OpenIdProvider provider) {
		return Map.ofEntries(Map.entry("name", provider.name()), Map.entry("issuer", provider.issuer()),
				Map.entry("authorizationEndPointUrl", provider.issuer() + "/authorize"),
				Map.entry("tokenEndPointUrl", provider.issuer() + "/token"),
				Map.entry("userInfoEndPointUrl", provider.issuer() + "/userinfo"),
				Map.entry("jwksEndPointUrl", provider.issuer() + "/jwks"), Map.entry("clientId", "dracoon-emulator"),
				Map.entry("clientSecret", "dracoon-emulator"),
				Map.entry("redirectUris", List.of("https://dracoon.example.com/oauth/callback")),
				Map.entry("scopes", List.of("openid", "email", "profile")), Map.entry("mappingClaim", "email"),
				Map.entry("flow", "authorization_code"), Map.entry("pkceEnabled", false),
				Map.entry("userImportEnabled", false), Map.entry("userUpdateEnabled", false),
				Map.entry("userInfoSource", "user_info_endpoint"));
	}

	private static Map<String, Object> document(SeedSettings.ActiveDirectory directory) {
		return Map.ofEntries(Map.entry("alias", directory.alias()), Map.entry("serverIp", directory.server()),
				Map.entry("serverPort", LDAP_PORT), Map.entry("serverAdminName", "cn=admin"),
				Map.entry("serverAdminPassword", "dracoon-emulator"), Map.entry("ldapUsersDomain", "dc=example,dc=com"),
				Map.entry("userFilter", "(objectClass=person)"), Map.entry("userImport", false),
				Map.entry("adExportGroup", ""), Map.entry("useLdaps", false), Map.entry("createHomeFolder", false));
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
