// SPDX-License-Identifier: Apache-2.0

/**
 * Information about the server in the info endpoint of the application.
 */
@NullMarked
package io.dracoonspring.autoconfigure.info;

import org.jspecify.annotations.NullMarked;
