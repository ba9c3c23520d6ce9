// SPDX-License-Identifier: Apache-2.0

/**
 * The account of the signed-in user, its key pairs, second factors and clients included.
 */
@NullMarked
package io.dracoonspring.api.account;

import org.jspecify.annotations.NullMarked;
