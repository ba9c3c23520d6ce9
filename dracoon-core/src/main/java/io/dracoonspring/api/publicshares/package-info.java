// SPDX-License-Identifier: Apache-2.0

/**
 * The operations that a client can call with the link of a share and without an account.
 */
@NullMarked
package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.NullMarked;
