// SPDX-License-Identifier: Apache-2.0

/**
 * What the server is, among what the application says of itself.
 */
@NullMarked
package io.dracoonspring.autoconfigure.info;

import org.jspecify.annotations.NullMarked;
