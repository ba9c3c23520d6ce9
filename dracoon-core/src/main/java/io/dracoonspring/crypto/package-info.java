// SPDX-License-Identifier: Apache-2.0

/**
 * Offers client-side encryption. Its services manage the account's unlocked key pair, key
 * pairs on the server, the keys of shares, and file keys that others lack.
 */
@NullMarked
package io.dracoonspring.crypto;

import org.jspecify.annotations.NullMarked;
