// SPDX-License-Identifier: Apache-2.0

/**
 * The tree of rooms, folders and files: reading, searching, creating, copying, moving and
 * deleting nodes.
 */
@NullMarked
package io.dracoonspring.api.nodes;

import org.jspecify.annotations.NullMarked;
