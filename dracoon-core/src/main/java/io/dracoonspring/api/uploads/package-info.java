// SPDX-License-Identifier: Apache-2.0

/**
 * Upload channels, and the operations around the transfer of the content.
 */
@NullMarked
package io.dracoonspring.api.uploads;

import org.jspecify.annotations.NullMarked;
