// SPDX-License-Identifier: Apache-2.0

/**
 * A small web application on the starter.
 */
@NullMarked
package io.dracoonspring.sample;

import org.jspecify.annotations.NullMarked;
