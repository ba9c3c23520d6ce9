// SPDX-License-Identifier: Apache-2.0

/**
 * What the owner of a share link can do without an account.
 */
@NullMarked
package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.NullMarked;
