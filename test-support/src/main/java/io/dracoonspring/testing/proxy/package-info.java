// SPDX-License-Identifier: Apache-2.0

/**
 * A proxy that spoils what passes through it.
 */
@NullMarked
package io.dracoonspring.testing.proxy;

import org.jspecify.annotations.NullMarked;
