// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.internal.ListProperty;

/**
 * Returns the configuration that every signed-in user can read. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonServerConfig {

	/**
	 * Returns the general settings, since 4.6.
	 * @return the settings
	 */
	@GetExchange("/api/v4/config/info/general")
	Mono<GeneralSettingsInfo> getGeneral();

	/**
	 * Returns the deployment properties of the instance, since 4.6.
	 * @return the properties
	 */
	@GetExchange("/api/v4/config/info/infrastructure")
	Mono<InfrastructureProperties> getInfrastructure();

	/**
	 * Returns the defaults for values that requests omit, since 4.6.
	 * @return the defaults
	 */
	@GetExchange("/api/v4/config/info/defaults")
	Mono<SystemDefaults> getDefaults();

	/**
	 * Returns the algorithms for encryption, since 4.24.
	 * @return the algorithms, the most preferred first
	 */
	@GetExchange("/api/v4/config/info/policies/algorithms")
	Mono<AlgorithmVersionInfoList> getAlgorithms();

	/**
	 * Returns the rules for passwords, since 4.14.
	 * @return the rules
	 */
	@GetExchange("/api/v4/config/info/policies/passwords")
	Mono<PasswordPoliciesConfig> getPasswordPolicies();

	/**
	 * Creates a random password that satisfies the rules for shares. Each subscriber gets
	 * a different password.
	 * @return the password
	 * @see PasswordGenerator
	 */
	default Mono<Secret> generateSharePassword() {
		return getPasswordPolicies().map(PasswordPoliciesConfig::sharesPolicy)
			.defaultIfEmpty(PasswordPolicy.none())
			.map((policy) -> new PasswordGenerator().generate(policy));
	}

	/**
	 * Returns the rules that depend on classifications, since 4.30.
	 * @return the rules
	 */
	@GetExchange("/api/v4/config/info/policies/classifications")
	Mono<ClassificationPoliciesConfig> getClassificationPolicies();

	/**
	 * Returns the rules for guest users, since 4.40.
	 * @return the rules
	 */
	@GetExchange("/api/v4/config/info/policies/guest_users")
	Mono<GuestUsersPoliciesConfig> getGuestUsersPolicies();

	/**
	 * Returns the rules for the scan for malware, since 4.44.
	 * @return the rules
	 */
	@GetExchange("/api/v4/config/info/policies/virus_protection")
	Mono<VirusProtectionPoliciesConfig> getVirusProtectionPolicies();

	/**
	 * Lists the channels through which users are notified, since 4.20.
	 * @return the channels
	 */
	@GetExchange("/api/v4/config/info/notifications/channels")
	@ListProperty
	Flux<NotificationChannel> listNotificationChannels();

	/**
	 * Lists all product packages, since 4.38.
	 * @return the packages
	 */
	@GetExchange("/api/v4/config/info/product_packages")
	@ListProperty("packages")
	Flux<ProductPackageResponse> listProductPackages();

	/**
	 * Lists the product packages that are enabled, since 4.38.
	 * @return the packages
	 */
	@GetExchange("/api/v4/config/info/product_packages/current")
	@ListProperty("packages")
	Flux<ProductPackageResponse> listCurrentProductPackages();

	/**
	 * Lists the tags that objects in the S3 storage can carry, since 4.9.
	 * @return the tags
	 */
	@GetExchange("/api/v4/config/info/s3_tags")
	@ListProperty(optional = true)
	Flux<S3Tag> listS3Tags();

}
