// SPDX-License-Identifier: Apache-2.0

/**
 * How encryption is done with the key pairs of one account or of many users, and what the
 * services for encryption share. Nothing in this package and below it is meant for
 * applications.
 */
@NullMarked
package io.dracoonspring.crypto.internal;

import org.jspecify.annotations.NullMarked;
