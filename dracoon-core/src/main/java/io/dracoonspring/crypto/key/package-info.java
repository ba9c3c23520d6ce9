// SPDX-License-Identifier: Apache-2.0

/**
 * Creates, encrypts, reads and opens key pairs and file keys without a server.
 */
@NullMarked
package io.dracoonspring.crypto.key;

import org.jspecify.annotations.NullMarked;
