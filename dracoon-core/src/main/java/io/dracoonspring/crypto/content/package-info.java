// SPDX-License-Identifier: Apache-2.0

/**
 * Encrypts and decrypts the content of files as a stream, and verifies it at its end.
 */
@NullMarked
package io.dracoonspring.crypto.content;

import org.jspecify.annotations.NullMarked;
