// SPDX-License-Identifier: Apache-2.0

/**
 * Creates the operations with descriptions and the inventory for a client.
 */
@NullMarked
package io.dracoonspring.admin.setup;

import org.jspecify.annotations.NullMarked;
