// SPDX-License-Identifier: Apache-2.0

/**
 * The tree of rooms, folders and files, with operations to read, search, create, copy,
 * move and delete nodes.
 */
@NullMarked
package io.dracoonspring.api.nodes;

import org.jspecify.annotations.NullMarked;
