// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of type {@code URI} or {@code String} for which
 * {@link DracoonEmulatorExtension} provides the base URL of the emulator.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface DracoonBaseUrl {

}
