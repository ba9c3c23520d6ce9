// SPDX-License-Identifier: Apache-2.0

/**
 * The keys of encrypted files: who has them, who lacks them, and how they are handed on.
 */
@NullMarked
package io.dracoonspring.emulator.keys;

import org.jspecify.annotations.NullMarked;
