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
import io.dracoonspring.emulator.config.EmulatorProfile;
import io.dracoonspring.test.EnableDracoonEmulator;

/**
 * Tests what works with DRACOON and nothing else of the application: there are the beans
 * of the starter and an emulator, but neither a web server nor components, databases or
 * other auto-configurations. What is tested is named by
 * {@link org.springframework.context.annotation.Import @Import} or an include filter.
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
@EnableDracoonEmulator
public @interface DracoonTest {

	/**
	 * Properties for the environment of the test.
	 * @return properties in the form {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Where the clients, users, rooms and files stand that are there when the emulator
	 * starts.
	 * @return the location of a YAML file; empty for the default seed only
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	String seed() default "";

	/**
	 * As whom the client signs in.
	 * @return the name of a user of the emulator; empty for the one that
	 * {@code dracoon.emulator.username} names
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	String username() default "";

	/**
	 * Where clients send content.
	 * @return the storage
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	StorageMode storage() default StorageMode.S3;

	/**
	 * Which of the vendor's products is emulated.
	 * @return the product; DRACOON Server unless {@code dracoon.emulator.profile} or the
	 * seed says otherwise
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	EmulatorProfile profile() default EmulatorProfile.SERVER;

	/**
	 * Whether the emulator speaks TLS.
	 * @return whether it speaks TLS
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	boolean tls() default false;

	/**
	 * Whether the emulator goes back to the state after its start before each test
	 * method.
	 * @return whether it is reset
	 */
	@AliasFor(annotation = EnableDracoonEmulator.class)
	boolean reset() default false;

	/**
	 * Which components of the application belong to the test.
	 * @return filters of what is scanned; by default nothing is included
	 */
	Filter[] includeFilters() default {};

	/**
	 * Which components do not belong to the test although they are included.
	 * @return filters of what is scanned
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Which auto-configurations do not belong to the test.
	 * @return the auto-configurations
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
