// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import io.dracoonspring.test.AutoConfigureDracoonEmulator.NamedClient;

/**
 * Tests only the code that works with DRACOON. The context has the beans of the starter
 * and an emulator. It has no web server, no components of the application, no database
 * and no other auto-configuration. The annotation
 * {@link org.springframework.context.annotation.Import @Import} or an include filter
 * selects the code under test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DracoonTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DracoonTypeExcludeFilter.class)
@ImportAutoConfiguration
@AutoConfigureDracoonEmulator
public @interface DracoonTest {

	/**
	 * Sets properties for the environment of the test.
	 * @return properties in the form {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Sets the seed, with the initial OAuth clients, users, rooms and files.
	 * @return the location of a YAML file; empty for the default seed only
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	String seed() default "";

	/**
	 * Sets the user that the client signs in as.
	 * @return the name of a user of the emulator; empty for the user that
	 * {@code dracoon.emulator.username} names
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	String username() default "";

	/**
	 * Sets the users that named clients sign in as.
	 * @return the named clients
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	NamedClient[] clients() default {};

	/**
	 * Sets the storage that clients send content to.
	 * @return the storage
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	StorageMode storage() default StorageMode.S3;

	/**
	 * Selects the emulated product.
	 * @return the product; with the default, {@code dracoon.emulator.profile} or the seed
	 * may select another product
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	EmulatorProfile profile() default EmulatorProfile.SERVER;

	/**
	 * Enables TLS in the emulator.
	 * @return whether the emulator uses TLS
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	boolean tls() default false;

	/**
	 * Resets the emulator to its initial state before each test method.
	 * @return whether the emulator is reset
	 */
	@AliasFor(annotation = AutoConfigureDracoonEmulator.class)
	boolean reset() default false;

	/**
	 * Selects the components of the application for the test.
	 * @return filters of the component scan; by default they include nothing
	 */
	Filter[] includeFilters() default {};

	/**
	 * Excludes included components from the test.
	 * @return filters of the component scan
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Excludes auto-configurations from the test.
	 * @return the auto-configurations
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
