// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.model.SubscriptionPlans;

/**
 * Describes the settings of the server when the emulator starts. Administrators can
 * change them later. A value that is {@code null} or empty selects the default.
 *
 * @param language the default language
 * @param cryptoEnabled whether rooms and files can be encrypted
 * @param mfaEnforced whether all users need a second factor
 * @param guestsInvited whether guests can be invited
 * @param sharePasswordFrom the lowest classification of a node that requires passwords
 * for its download shares, 0 if no classification does
 * @param subscriptionPlan the number of the subscription plan
 * @param minPasswordLengths the minimum lengths of passwords
 * @param s3Tags the tags for content in S3
 * @param openIdProviders the providers of OpenID Connect
 * @param activeDirectories the Active Directories
 */
@RecordBuilder
public record SeedSettings(@Nullable String language, @Nullable Boolean cryptoEnabled, @Nullable Boolean mfaEnforced,
		@Nullable Boolean guestsInvited, @Nullable Integer sharePasswordFrom, @Nullable Integer subscriptionPlan,
		Map<PasswordType, Integer> minPasswordLengths, List<Tag> s3Tags, List<OpenIdProvider> openIdProviders,
		List<ActiveDirectory> activeDirectories) {

	private static final int MAX_CLASSIFICATION = 4;

	static final SeedSettings NONE = SeedSettingsBuilder.builder()
		.minPasswordLengths(Map.of())
		.s3Tags(List.of())
		.openIdProviders(List.of())
		.activeDirectories(List.of())
		.build();

	public SeedSettings {
		minPasswordLengths = Map.copyOf(minPasswordLengths);
		s3Tags = List.copyOf(s3Tags);
		openIdProviders = List.copyOf(openIdProviders);
		activeDirectories = List.copyOf(activeDirectories);
		if (sharePasswordFrom != null && (sharePasswordFrom < 0 || sharePasswordFrom > MAX_CLASSIFICATION)) {
			throw new SeedException("settings", "a classification must lie between 0 and 4");
		}
		if (subscriptionPlan != null && (subscriptionPlan < 0 || subscriptionPlan >= SubscriptionPlans.COUNT)) {
			throw new SeedException("settings", "there is no subscription plan " + subscriptionPlan);
		}
	}

	/**
	 * Creates the settings of a new server.
	 * @return the settings
	 */
	public static SeedSettings create() {
		return NONE;
	}

	/**
	 * Sets the default language.
	 * @param language the language
	 * @return the changed settings
	 */
	public SeedSettings withLanguage(String language) {
		return SeedSettingsBuilder.builder(this).language(language).build();
	}

	/**
	 * Decides whether rooms and files can be encrypted.
	 * @param enabled whether rooms and files can be encrypted
	 * @return the changed settings
	 */
	public SeedSettings withCryptoEnabled(boolean enabled) {
		return SeedSettingsBuilder.builder(this).cryptoEnabled(enabled).build();
	}

	/**
	 * Decides whether all users need a second factor.
	 * @param enforced whether all users need a second factor
	 * @return the changed settings
	 */
	public SeedSettings withMfaEnforced(boolean enforced) {
		return SeedSettingsBuilder.builder(this).mfaEnforced(enforced).build();
	}

	/**
	 * Decides whether guests can be invited.
	 * @param invited whether guests can be invited
	 * @return the changed settings
	 */
	public SeedSettings withGuestsInvited(boolean invited) {
		return SeedSettingsBuilder.builder(this).guestsInvited(invited).build();
	}

	/**
	 * Sets the lowest classification of a node that requires passwords for its download
	 * shares.
	 * @param classification 1 to 4, or 0 if no classification requires passwords
	 * @return the changed settings
	 */
	public SeedSettings withSharePasswordFrom(int classification) {
		return SeedSettingsBuilder.builder(this).sharePasswordFrom(classification).build();
	}

	/**
	 * Sets the subscription plan.
	 * @param plan {@link SubscriptionPlans#COMPLETE} or {@link SubscriptionPlans#BASIC}
	 * @return the changed settings
	 */
	public SeedSettings withSubscriptionPlan(int plan) {
		return SeedSettingsBuilder.builder(this).subscriptionPlan(plan).build();
	}

	/**
	 * Sets the minimum length of passwords.
	 * @param type the type of the passwords, such as login passwords
	 * @param length the minimum number of characters
	 * @return the changed settings
	 */
	public SeedSettings withMinPasswordLength(PasswordType type, int length) {
		Map<PasswordType, Integer> lengths = new LinkedHashMap<>(this.minPasswordLengths);
		lengths.put(type, length);
		return SeedSettingsBuilder.builder(this).minPasswordLengths(lengths).build();
	}

	/**
	 * Adds a tag for content in S3.
	 * @param key the key
	 * @param value the value
	 * @param mandatory whether the tags of a room must include it
	 * @return the changed settings
	 */
	public SeedSettings withS3Tag(String key, String value, boolean mandatory) {
		return SeedSettingsBuilder.builder(this).s3Tags(Seed.plus(this.s3Tags, new Tag(key, value, mandatory))).build();
	}

	/**
	 * Adds an OpenID Connect provider with which users may sign in.
	 * @param name the name
	 * @param issuer the URL of the provider; the URLs of its endpoints start with it
	 * @return the changed settings
	 */
	public SeedSettings withOpenIdProvider(String name, String issuer) {
		return SeedSettingsBuilder.builder(this)
			.openIdProviders(Seed.plus(this.openIdProviders, new OpenIdProvider(name, issuer)))
			.build();
	}

	/**
	 * Adds an Active Directory with which users may sign in.
	 * @param alias the name
	 * @param server the address of the server
	 * @return the changed settings
	 */
	public SeedSettings withActiveDirectory(String alias, String server) {
		return SeedSettingsBuilder.builder(this)
			.activeDirectories(Seed.plus(this.activeDirectories, new ActiveDirectory(alias, server)))
			.build();
	}

	/**
	 * A provider of OpenID Connect.
	 *
	 * @param name the name
	 * @param issuer the URL of the provider; the URLs of its endpoints start with it
	 */
	public record OpenIdProvider(String name, String issuer) {

		public OpenIdProvider {
			Seeds.requireText(name, "name of an OpenID provider");
			Seeds.requireText(issuer, "issuer of an OpenID provider");
		}

	}

	/**
	 * An Active Directory.
	 *
	 * @param alias the name
	 * @param server the address of the server
	 */
	public record ActiveDirectory(String alias, String server) {

		public ActiveDirectory {
			Seeds.requireText(alias, "alias of an Active Directory");
			Seeds.requireText(server, "server of an Active Directory");
		}

	}

	/**
	 * A tag for content in S3.
	 *
	 * @param key the key
	 * @param value the value
	 * @param mandatory whether the tags of a room must include it
	 */
	public record Tag(String key, String value, boolean mandatory) {

		public Tag {
			Objects.requireNonNull(value);
			Seeds.requireText(key, "key of an S3 tag");
		}

	}

}
