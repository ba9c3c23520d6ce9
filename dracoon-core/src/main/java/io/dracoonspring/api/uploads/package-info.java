// SPDX-License-Identifier: Apache-2.0

/**
 * Upload channels: the calls around the transfer of the bytes.
 */
@NullMarked
package io.dracoonspring.api.uploads;

import org.jspecify.annotations.NullMarked;
