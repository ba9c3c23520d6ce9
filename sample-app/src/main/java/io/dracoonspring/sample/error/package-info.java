// SPDX-License-Identifier: Apache-2.0

/**
 * What goes wrong, as pages and as problem details.
 */
@NullMarked
package io.dracoonspring.sample.error;

import org.jspecify.annotations.NullMarked;
