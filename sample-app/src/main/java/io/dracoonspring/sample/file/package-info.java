// SPDX-License-Identifier: Apache-2.0

/**
 * A file: its content, its versions, comments and links.
 */
@NullMarked
package io.dracoonspring.sample.file;

import org.jspecify.annotations.NullMarked;
