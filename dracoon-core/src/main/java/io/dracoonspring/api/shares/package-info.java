// SPDX-License-Identifier: Apache-2.0

/**
 * Download shares and upload shares of the signed-in user.
 */
@NullMarked
package io.dracoonspring.api.shares;

import org.jspecify.annotations.NullMarked;
