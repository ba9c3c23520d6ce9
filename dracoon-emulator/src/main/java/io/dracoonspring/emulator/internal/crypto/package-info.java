// SPDX-License-Identifier: Apache-2.0

/**
 * Encrypts and decrypts files in the place of a client, for the seed and for the pages of
 * shares. A real server does neither.
 */
@NullMarked
package io.dracoonspring.emulator.internal.crypto;

import org.jspecify.annotations.NullMarked;
