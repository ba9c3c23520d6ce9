// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/**
 * Represents a rule that a password breaks (schema {@code ViolatedPasswordPolicy}).
 *
 * @param name the name of the rule
 * @param message the requirement of the rule
 */
public record PolicyViolation(String name, String message) {

}
