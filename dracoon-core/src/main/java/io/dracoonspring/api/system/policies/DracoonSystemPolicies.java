// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.config.ClassificationPoliciesConfig;
import io.dracoonspring.api.config.GuestUsersPoliciesConfig;
import io.dracoonspring.api.config.PasswordPoliciesConfig;
import io.dracoonspring.api.config.VirusProtectionPoliciesConfig;

/**
 * Manages the rules for passwords, classifications, guests, further factors at sign-in
 * and the scan for malware. The caller must be an administrator of the provider customer,
 * which belongs to the operator of the instance. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonSystemPolicies {

	/**
	 * Returns the rules that depend on classifications, since 4.30. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the rules
	 */
	@GetExchange("/api/v4/system/config/policies/classifications")
	Mono<ClassificationPoliciesConfig> getClassificationPolicies();

	/**
	 * Changes the rules that depend on classifications, since 4.30. Needs the role of a
	 * configuration manager, and the right to change the global configuration. Signals
	 * 400 for a classification that does not exist.
	 * @param request the new rules
	 * @return the rules as they are now
	 */
	@PutExchange("/api/v4/system/config/policies/classifications")
	Mono<ClassificationPoliciesConfig> updateClassificationPolicies(
			@RequestBody UpdateClassificationPoliciesConfig request);

	/**
	 * Returns the rules for guests, since 4.40. Needs the right to read the global
	 * configuration.
	 * @return the rules
	 */
	@GetExchange("/api/v4/system/config/policies/guest_users")
	Mono<GuestUsersPoliciesConfig> getGuestUsersPolicies();

	/**
	 * Changes the rules for guests, since 4.40. Needs the role of a configuration
	 * manager, and the right to change the global configuration. DRACOON Cloud may signal
	 * 402 if the product does not include guests.
	 * @param request the new rules
	 * @return the rules as they are now
	 */
	@PutExchange("/api/v4/system/config/policies/guest_users")
	Mono<GuestUsersPoliciesConfig> updateGuestUsersPolicies(@RequestBody UpdateGuestUsersPoliciesConfig request);

	/**
	 * Returns the rules for further factors at sign-in, since 4.37. Needs the right to
	 * read the global configuration. Signals 402 if the product does not include further
	 * factors.
	 * @return the rules
	 */
	@GetExchange("/api/v4/system/config/policies/mfa")
	Mono<MfaPoliciesConfig> getMfaPolicies();

	/**
	 * Changes the rules for further factors at sign-in, since 4.37. Needs the role of a
	 * configuration manager, and the right to change the global configuration. Signals
	 * 402 if the product does not include further factors.
	 * @param request the new rules
	 * @return the rules as they are now
	 */
	@PutExchange("/api/v4/system/config/policies/mfa")
	Mono<MfaPoliciesConfig> updateMfaPolicies(@RequestBody UpdateMfaPoliciesConfig request);

	/**
	 * Changes whether the users of one {@link MfaUserType} need further factors at
	 * sign-in. DRACOON Cloud only. Needs the right to change the global configuration.
	 * Signals 402 if the product does not include further factors.
	 * @param userType selects the users
	 * @param request the new rules for these users
	 * @return the rules as they are now, for all users
	 */
	@PutExchange("/api/v4/system/config/policies/mfa/{userType}")
	Mono<MfaPoliciesConfig> updateMfaPolicies(@PathVariable MfaUserType userType,
			@RequestBody UpdateMfaPoliciesConfig request);

	/**
	 * Returns the rules for the scan for malware, since 4.44. Needs the right to read the
	 * global configuration. Signals 402 if the product does not include the scan.
	 * @return the rules
	 */
	@GetExchange("/api/v4/system/config/policies/virus_protection")
	Mono<VirusProtectionPoliciesConfig> getVirusProtectionPolicies();

	/**
	 * Changes the rules for the scan for malware, since 4.44. Needs the role of a
	 * configuration manager, and the right to change the global configuration. Signals
	 * 402 if the product does not include the scan. Each room has its own setting for the
	 * scan of its files; see {@code DracoonRooms.updatePolicies}.
	 * @param request the new rules
	 * @return the rules as they are now
	 */
	@PutExchange("/api/v4/system/config/policies/virus_protection")
	Mono<VirusProtectionPoliciesConfig> updateVirusProtectionPolicies(
			@RequestBody UpdateVirusProtectionPoliciesConfig request);

	/**
	 * Returns the rules for all kinds of passwords, since 4.14. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the rules
	 */
	@GetExchange("/api/v4/system/config/policies/passwords")
	Mono<PasswordPoliciesConfig> getPasswordPolicies();

	/**
	 * Returns the rules for one kind of passwords, since 4.14. Needs the role of a
	 * configuration manager, and the right to read the global configuration. The server
	 * refuses an unknown kind (400, -80036).
	 * @param passwordType the kind of passwords
	 * @return the rules for this kind of passwords; the rules for all other kinds are
	 * {@code null}
	 */
	@GetExchange("/api/v4/system/config/policies/passwords/{passwordType}")
	Mono<PasswordPoliciesConfig> getPasswordPolicies(@PathVariable PasswordType passwordType);

	/**
	 * Changes the rules for passwords, since 4.14. Needs the role of a configuration
	 * manager, and the right to change the global configuration. The rules apply to new
	 * passwords. {@link #enforceLoginPasswordChange()} makes users replace their present
	 * passwords. Signals 400 for values out of range.
	 * @param request the new rules
	 * @return the rules as they are now
	 */
	@PutExchange("/api/v4/system/config/policies/passwords")
	Mono<PasswordPoliciesConfig> updatePasswordPolicies(@RequestBody UpdatePasswordPoliciesConfig request);

	/**
	 * Requires every user to choose a new password at the next sign-in, since 4.24. Needs
	 * the role of a configuration manager, and the right to change the global
	 * configuration.
	 * @return completes when new passwords are required
	 */
	@PostExchange("/api/v4/system/config/policies/passwords/enforce_change")
	Mono<Void> enforceLoginPasswordChange();

}
