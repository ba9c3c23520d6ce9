// SPDX-License-Identifier: Apache-2.0

/**
 * Encrypts with the key pairs of one account or of many users, and holds the tools that
 * the services for encryption share. Nothing in this package and below it is meant for
 * applications.
 */
@NullMarked
package io.dracoonspring.crypto.internal;

import org.jspecify.annotations.NullMarked;
