// SPDX-License-Identifier: Apache-2.0

/**
 * Manages the keys of encrypted files, which includes queries for missing keys and
 * setting keys for other users.
 */
@NullMarked
package io.dracoonspring.emulator.internal.keys;

import org.jspecify.annotations.NullMarked;
