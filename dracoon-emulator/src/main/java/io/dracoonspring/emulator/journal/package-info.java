// SPDX-License-Identifier: Apache-2.0

/**
 * What was asked of the emulator and what it answered, for those who look for mistakes.
 * What is secret is masked before it gets here.
 */
@NullMarked
package io.dracoonspring.emulator.journal;

import org.jspecify.annotations.NullMarked;
