// SPDX-License-Identifier: Apache-2.0

/**
 * Serves operations on rooms, folders and files: lists, search, metadata, creation and
 * deletion.
 */
@NullMarked
package io.dracoonspring.emulator.internal.nodes;

import org.jspecify.annotations.NullMarked;
