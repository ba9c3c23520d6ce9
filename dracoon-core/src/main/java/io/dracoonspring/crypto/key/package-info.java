// SPDX-License-Identifier: Apache-2.0

/**
 * Key pairs and file keys as such: made, encrypted, read and opened without a server.
 */
@NullMarked
package io.dracoonspring.crypto.key;

import org.jspecify.annotations.NullMarked;
