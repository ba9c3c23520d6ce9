// SPDX-License-Identifier: Apache-2.0

/**
 * How file keys get to everybody who lacks them.
 */
@NullMarked
package io.dracoonspring.crypto.internal.distribution;

import org.jspecify.annotations.NullMarked;
