// SPDX-License-Identifier: Apache-2.0

/**
 * Where transfers stand that were paused or broke off.
 */
@NullMarked
package io.dracoonspring.transfer.internal.resume;

import org.jspecify.annotations.NullMarked;
