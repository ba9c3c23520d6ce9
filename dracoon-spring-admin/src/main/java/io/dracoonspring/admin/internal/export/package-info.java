// SPDX-License-Identifier: Apache-2.0

/**
 * Writes the state of the server as a description.
 */
@NullMarked
package io.dracoonspring.admin.internal.export;

import org.jspecify.annotations.NullMarked;
