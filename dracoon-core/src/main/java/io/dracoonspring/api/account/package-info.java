// SPDX-License-Identifier: Apache-2.0

/**
 * The account of the signed-in user, with its key pairs, second factors and clients.
 */
@NullMarked
package io.dracoonspring.api.account;

import org.jspecify.annotations.NullMarked;
