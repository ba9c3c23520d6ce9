// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.error;

/**
 * A rule that a password breaks; schema {@code ViolatedPasswordPolicy}.
 *
 * @param name the name of the rule
 * @param message what the rule demands
 */
public record PolicyViolation(String name, String message) {

}
