// SPDX-License-Identifier: Apache-2.0

/**
 * The content of files: encrypted and decrypted as a stream, and checked at its end.
 */
@NullMarked
package io.dracoonspring.crypto.content;

import org.jspecify.annotations.NullMarked;
