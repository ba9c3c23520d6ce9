// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;

/**
 * Runs a Spring test against a DRACOON emulator. The emulator starts and stops together
 * with the application context. It listens on a random port of the loopback interface,
 * and is a bean of type {@code DracoonEmulator}. The DRACOON client connects to the
 * emulator and signs in as one of its users. The emulator takes precedence over
 * {@code dracoon.base-url}, {@code dracoon.auth.*} and
 * {@code dracoon.crypto.encryption-password}.
 * <p>
 * Tests with the same attributes and the same configuration share one context from
 * Spring's cache, and therefore one emulator.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureDracoonEmulator {

	/**
	 * Sets the seed, with the initial OAuth clients, users, rooms and files.
	 * @return the location of a YAML file, for example {@code classpath:seed.yml}; empty
	 * for the default seed only
	 */
	String seed() default "";

	/**
	 * Sets the user that the client signs in as, with the password that this user has in
	 * the emulator.
	 * @return the user name; empty for {@code dracoon.emulator.username}, which is
	 * {@code admin} by default
	 */
	String username() default "";

	/**
	 * Sets the users that named clients sign in as. All clients connect to the emulator,
	 * also those under {@code dracoon.clients} that this attribute does not name.
	 * @return the named clients
	 */
	NamedClient[] clients() default {};

	/**
	 * Sets the storage that clients send content to.
	 * @return the storage
	 */
	StorageMode storage() default StorageMode.S3;

	/**
	 * Selects the emulated product, in its newest version.
	 * @return the product; with the default, {@code dracoon.emulator.profile} or the seed
	 * may select another product
	 */
	EmulatorProfile profile() default EmulatorProfile.SERVER;

	/**
	 * Enables TLS in the emulator, as on every real server. The DRACOON client trusts the
	 * certificate of the emulator. Other clients have to trust
	 * {@code DracoonEmulator.certificateAuthority()}.
	 * @return whether the emulator uses TLS
	 */
	boolean tls() default false;

	/**
	 * Resets the emulator to its initial state before each test method. The state
	 * comprises users and nodes, tokens, time, faults and recorded requests. Tests with
	 * and without this attribute share an emulator.
	 * @return whether the emulator is reset
	 */
	boolean reset() default false;

	/**
	 * Connects a named client to the emulator. The client exists even if no property
	 * below {@code dracoon.clients} names it.
	 */
	@Target({})
	@Retention(RetentionPolicy.RUNTIME)
	@interface NamedClient {

		/**
		 * Sets the name of the client, which is the qualifier of its beans.
		 * @return the name
		 */
		String name();

		/**
		 * Sets the user that the client signs in as.
		 * @return the user name; empty for the user that
		 * {@code dracoon.emulator.usernames} names for this client, or else for the user
		 * of the client without a name
		 */
		String username() default "";

	}

}
