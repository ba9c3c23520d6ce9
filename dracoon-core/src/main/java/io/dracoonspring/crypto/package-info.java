// SPDX-License-Identifier: Apache-2.0

/**
 * Client-side encryption: the services for the account's unlocked key pair, for key pairs
 * on the server, for the keys of shares and for file keys that others lack.
 */
@NullMarked
package io.dracoonspring.crypto;

import org.jspecify.annotations.NullMarked;
