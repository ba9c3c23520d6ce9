// SPDX-License-Identifier: Apache-2.0

/**
 * Content in parts: how it is cut, how many parts are under way at the same time, and
 * when one is tried again.
 */
@NullMarked
package io.dracoonspring.transfer.internal.part;

import org.jspecify.annotations.NullMarked;
