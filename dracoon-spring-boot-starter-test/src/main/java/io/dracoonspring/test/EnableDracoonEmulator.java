// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.config.EmulatorProfile;

/**
 * Runs a Spring test against a DRACOON emulator. The emulator starts with the application
 * context on a random port of the loopback interface, stops with it, and is a bean of
 * type {@code DracoonEmulator}; the DRACOON client connects to it and signs in as one of
 * its users, whatever {@code dracoon.base-url}, {@code dracoon.auth.*} and
 * {@code dracoon.crypto.password} say.
 * <p>
 * Tests with the same attributes and the same configuration share one context from
 * Spring's cache, and with it one emulator.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface EnableDracoonEmulator {

	/**
	 * Where the clients, users, rooms and files stand that are there when the emulator
	 * starts.
	 * @return the location of a YAML file, for example {@code classpath:seed.yml}; empty
	 * for the default seed only
	 */
	String seed() default "";

	/**
	 * As which user of the emulator the client signs in, with the password that this user
	 * has there.
	 * @return the user name; empty for {@code dracoon.emulator.username}, which is
	 * {@code admin} by default
	 */
	String username() default "";

	/**
	 * Where clients send content.
	 * @return the storage
	 */
	StorageMode storage() default StorageMode.S3;

	/**
	 * Which of the vendor's products is emulated, in its newest version.
	 * @return the product; DRACOON Server unless {@code dracoon.emulator.profile} or the
	 * seed says otherwise
	 */
	EmulatorProfile profile() default EmulatorProfile.SERVER;

	/**
	 * Whether the emulator speaks TLS, as every real server does. The client trusts it;
	 * others have to trust {@code DracoonEmulator.certificateAuthority()}.
	 * @return whether it speaks TLS
	 */
	boolean tls() default false;

	/**
	 * Whether the emulator goes back to the state after its start before each test
	 * method: users and nodes, tokens, time, faults and recorded requests. Tests with and
	 * without it share an emulator.
	 * @return whether it is reset
	 */
	boolean reset() default false;

}
